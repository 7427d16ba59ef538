/** Raised whenever the rules may read a document differently: a stored reading says which rules made it. */
export const READER_VERSION = '4';

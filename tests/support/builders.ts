/** Things of the domain with sensible values, so that a test names only what it is about. All are of Medway. */
export * from './builders/councils.ts';
export * from './builders/history.ts';
export * from './builders/publications.ts';
export * from './builders/readings.ts';
export * from './builders/seen.ts';

export type DataFolderReason = 'unwritable' | 'corrupt' | 'in-use' | 'other-version';

const SENTENCES: Record<DataFolderReason, string> = {
  unwritable: 'cannot be written to: choose another one, or change who may write there',
  corrupt: 'is damaged: move it away and start again, the history is then read anew',
  'in-use': 'is in use by another running copy: stop that one, or choose another folder',
  'other-version': 'was made by another version of this program: move it away, or use that version',
};

/** The folder with the history cannot be used; `message` is the one line to show. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
  readonly reason: DataFolderReason;

  constructor(folder: string, reason: DataFolderReason, cause?: unknown) {
    super(`The data folder ${folder} ${SENTENCES[reason]}.`, { cause });
    this.reason = reason;
  }
}

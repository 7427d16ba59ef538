export type StoreFaultReason =
  /** The table does not exist: a wrong name, or not deployed yet. */
  | 'table-missing'
  /** A stored item is not in the shape this program writes. */
  | 'not-readable'
  /** What is to be stored has a shape that could not be read again. */
  | 'not-storable'
  /** A stored item was written by a later version of the product. */
  | 'newer-version'
  /** An update of something that was never stored. */
  | 'not-found'
  /** More than one item of the table can hold. */
  | 'too-large'
  /** The store kept asking for less, however long it was waited. */
  | 'throttled';

/** Something is wrong with the store itself; `message` says what in one line. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly reason: StoreFaultReason;

  constructor(reason: StoreFaultReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

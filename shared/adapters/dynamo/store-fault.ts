import {
  ProvisionedThroughputExceededException,
  RequestLimitExceeded,
  ResourceNotFoundException,
  ThrottlingException,
} from '@aws-sdk/client-dynamodb';

type StoreFaultReason =
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

/** What is left of throttling when the SDK's own tries are used up. */
const isThrottling = (fault: unknown): boolean =>
  fault instanceof ProvisionedThroughputExceededException ||
  fault instanceof RequestLimitExceeded ||
  fault instanceof ThrottlingException;

export const tooBusy = (table: string, cause?: unknown): StoreFault =>
  new StoreFault('throttled', `The table ${table} is too busy`, { cause });

/** Sends, and gives the faults of the store itself their names. */
export const guarded = async <T>(table: string, send: () => Promise<T>): Promise<T> => {
  try {
    return await send();
  } catch (cause) {
    if (cause instanceof ResourceNotFoundException)
      throw new StoreFault('table-missing', `There is no table ${table}`, { cause });
    throw isThrottling(cause) ? tooBusy(table, cause) : cause;
  }
};

import type { UnreadReason } from '../../domain/reading.ts';

/** Why a file gave no text. `message` is one sentence that tells a person what to look at. */
export class PdfFault extends Error {
  override readonly name = 'PdfFault';
  readonly reason: UnreadReason;

  constructor(reason: UnreadReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** What was asked for cannot be done as asked; `message` is the one line to show, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

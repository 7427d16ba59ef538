/** The process ends here, as if killed: nothing after this point runs. Thrown by a fault of a scenario only. */
export class ProcessEnds extends Error {
  override readonly name = 'ProcessEnds';
}

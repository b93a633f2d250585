/** A failure that its message explains fully: printed without a stack. */
export class CommandError extends Error {
  override name = 'CommandError'
}

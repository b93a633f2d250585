/** An error whose message says everything the user needs: printed without a stack trace. */
export class CommandError extends Error {
  override name = 'CommandError'
}

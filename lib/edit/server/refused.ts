/** Thrown when a request is refused; the editor shows its message. */
export class Refused extends Error {
  override name = 'Refused'
  /** See `Refusal` in ../api.ts. */
  readonly status: number

  constructor(message: string, status = 422) {
    super(message)
    this.status = status
  }
}

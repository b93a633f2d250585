/** A request that is not carried out; its message is shown to the person at the browser. */
export class Refused extends Error {
  override name = 'Refused'
  /** See `Refusal` in ../api.ts. */
  readonly status: number

  constructor(message: string, status = 422) {
    super(message)
    this.status = status
  }
}

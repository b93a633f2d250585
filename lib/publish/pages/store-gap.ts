/** Thrown when the store lacks an entry that the plan relied on: it was removed or damaged, and has to be rendered again. */
export class StoreGap extends Error {
  constructor() {
    super('Cached pages of an earlier build are damaged')
    this.name = 'StoreGap'
  }
}

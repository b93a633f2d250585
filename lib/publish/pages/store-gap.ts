/** The store lacks something that the plan counted on: it was damaged, and has to be rendered again. */
export class StoreGap extends Error {
  constructor() {
    super('Pages kept from an earlier build are damaged')
    this.name = 'StoreGap'
  }
}

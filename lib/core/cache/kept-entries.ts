/** Entries by name of which a run takes over those it asks for again: what nobody asks for is forgotten. */
export class KeptEntries<Value> {
  readonly #before: ReadonlyMap<string, Value>
  readonly #now = new Map<string, Value>()
  #changed = false

  constructor(before: readonly (readonly [name: string, value: Value])[] = []) {
    this.#before = new Map(before)
  }

  /** The entry of this run or of the one before, when it still holds; it is kept for the next. */
  take(name: string, holds: (value: Value) => boolean = () => true): Value | undefined {
    const value = this.#now.get(name) ?? this.#before.get(name)
    if (value === undefined || !holds(value)) return undefined
    this.#now.set(name, value)
    return value
  }

  put(name: string, value: Value): void {
    this.#changed = true
    this.#now.set(name, value)
  }

  /** All entries of this run; null when the run before left the same. */
  changes(): [string, Value][] | null {
    return this.#changed || this.#now.size !== this.#before.size ? [...this.#now] : null
  }
}

/** Generational cache: entries that are not requested during a run are dropped when it ends. */
export class GenerationalCache<Value> {
  readonly #before: ReadonlyMap<string, Value>
  readonly #now = new Map<string, Value>()
  #changed = false

  /** @param before the entries of the run before, from `changes` */
  constructor(before: readonly (readonly [name: string, value: Value])[] = []) {
    this.#before = new Map(before)
  }

  /**
   * Returns an entry and takes it into the next generation.
   * @param isValid an entry for which it returns false counts as missing
   */
  take(name: string, isValid: (value: Value) => boolean = () => true): Value | undefined {
    const value = this.#now.get(name) ?? this.#before.get(name)
    if (value === undefined || !isValid(value)) return undefined
    this.#now.set(name, value)
    return value
  }

  put(name: string, value: Value): void {
    this.#changed = true
    this.#now.set(name, value)
  }

  /** The entries of this run; null when they are the same as before. */
  changes(): [string, Value][] | null {
    return this.#changed || this.#now.size !== this.#before.size ? [...this.#now] : null
  }
}

/** Deterministic random numbers: all choices in a drawing come from a name, the same on every machine. */

export type Random = {
  /** A number from 0 up to, but not including, 1. */
  next(): number
  /** An integer from `low` to `high`, both included. */
  whole(low: number, high: number): number
  /** A number between two others. */
  between(low: number, high: number): number
  /** One of the values. */
  pick<const Values extends readonly [unknown, ...unknown[]]>(values: Values): Values[number]
  /** True with the given probability. */
  chance(probability: number): boolean
  /** A shuffled copy of the values. */
  shuffle<Value>(values: readonly Value[]): Value[]
}

/** Creates a generator that depends only on the seed (FNV-1a into mulberry32). */
export function random(seed: string): Random {
  let state = hash(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    whole,
    between: (low, high) => low + next() * (high - low),
    pick: (values) => values[whole(0, values.length - 1)] ?? values[0],
    chance: (probability) => next() < probability,
    shuffle: (values) => {
      const rest = [...values]
      return values.flatMap(() => rest.splice(whole(0, rest.length - 1), 1))
    },
  }
}

/** A 32-bit hash of a text (FNV-1a over UTF-16 units, finalised so that names that differ in one letter get very different values). */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

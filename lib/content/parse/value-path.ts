/** Paths of keys and list positions into front matter: the value at one, and how a message names it. */

/** The value at a path. A single value stands for a list of one, so that a position may have nothing to index. */
export function valueAt(data: unknown, keys: readonly PropertyKey[]): unknown {
  return keys.reduce((value: unknown, key) => {
    if (typeof key === 'number' && !Array.isArray(value)) return value
    return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined
  }, data)
}

/**
 * `navigation item 2, url`: people count from 1.
 * @param typed canonical key → the key as typed
 */
export function pathName(keys: readonly PropertyKey[], data: unknown, typed?: ReadonlyMap<string, string>): string {
  return keys.reduce<string>((name, key, index) => {
    if (index === 0) return typed?.get(String(key)) ?? String(key)
    if (typeof key === 'number')
      return Array.isArray(valueAt(data, keys.slice(0, index))) ? `${name} item ${key + 1}` : name
    return `${name}${/ item \d+$/.test(name) ? ', ' : '.'}${String(key)}`
  }, '')
}

export const samePath = (a: readonly PropertyKey[], b: readonly PropertyKey[]): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index])

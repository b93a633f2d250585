/** Makes a value once for each key. For formats of languages and zones: making one takes longer than using it a thousand times. */

/** @param make always gives the same for a key */
export function perKey<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>()
  return (key) => {
    const made = known.get(key) ?? make(key)
    known.set(key, made)
    return made
  }
}

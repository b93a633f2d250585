/** Reports a repeated problem once, with a count. */

/**
 * Replaces each group of equal findings by one entry at the position of its first.
 * @param groupOf the group of an entry; undefined for an entry that belongs to none
 * @param merge the one entry that reports a group of two or more; null keeps all of its entries
 * @returns the entries in their order
 */
export function mergeRepeated<Entry>(
  entries: readonly Entry[],
  groupOf: (entry: Entry) => string | undefined,
  merge: (group: readonly [Entry, ...Entry[]]) => Entry | null,
): Entry[] {
  const groups = new Map<string, [Entry, ...Entry[]]>()
  for (const entry of entries) {
    const key = groupOf(entry)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  const merged = new Map([...groups].map(([key, group]) => [key, group.length > 1 ? merge(group) : null]))
  return entries.flatMap((entry) => {
    const key = groupOf(entry)
    const one = key === undefined ? null : merged.get(key)
    if (key === undefined || !one) return [entry]
    return groups.get(key)?.[0] === entry ? [one] : []
  })
}

/** Removes the repetitions of people and terms on a site with several languages: each has an entry in every language. */

/** Returns the first entry of each file, which is that of the default language, if it has one. */
export function oncePerFile<Entry extends { path?: string }>(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>()
  return entries.filter(({ path }) => {
    if (path === undefined || seen.has(path)) return path === undefined
    seen.add(path)
    return true
  })
}

/** Returns the first entry of each person, who may have a file in every language. */
export function oncePerPerson<Entry extends { id: string }>(authors: readonly Entry[]): Entry[] {
  const seen = new Set<string>()
  return authors.filter(({ id }) => seen.size < seen.add(id).size)
}

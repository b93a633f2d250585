/** Finds redirects that lead back to their source. */
import { addressKey } from '../../../core/addresses/urls.ts'

/**
 * @returns for each redirect in a loop, the addresses from its source back to it
 */
export function redirectLoops<Redirect extends { from: string; to: string }>(
  redirects: readonly Redirect[],
): Map<Redirect, string[]> {
  const next = new Map<string, Redirect>()
  for (const redirect of redirects)
    if (!next.has(addressKey(redirect.from))) next.set(addressKey(redirect.from), redirect)
  const loops = new Map<Redirect, string[]>()
  for (const start of redirects) {
    const way = [start.from]
    const seen = new Set([addressKey(start.from)])
    let here: Redirect | undefined = start
    while (here) {
      way.push(here.to)
      const key = addressKey(here.to)
      if (seen.has(key)) break
      seen.add(key)
      here = next.get(key)
    }
    // A loop of one redirect is a document that redirects from its own address, which is harmless.
    if (here && way.length > 2 && addressKey(way.at(-1) ?? '') === addressKey(start.from)) loops.set(start, way)
  }
  return loops
}

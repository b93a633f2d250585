/** Versions as releases have them: `1.2.3` (semver.org), without build metadata. */

/** Whether the first version is later than the second. */
export function isNewer(one: string, other: string): boolean {
  const [a, b] = [numbers(one), numbers(other)]
  const index = a.findIndex((value, place) => value !== b[place])
  return index >= 0 && (a[index] ?? 0) > (b[index] ?? 0)
}

const numbers = (version: string) => version.replace(/^v/, '').split('-')[0]?.split('.').map(Number) ?? []

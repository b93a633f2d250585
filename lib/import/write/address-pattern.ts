/** Finds the pattern of the old addresses, so that most posts keep theirs without a redirect. */
import type { AddressSample } from '../model.ts'

/** A pattern that fewer posts follow may be a coincidence. */
const share = 0.5

/**
 * The value of `post_url` that the most posts follow.
 * @returns undefined if less than half of them have one in common
 */
export function commonPattern(samples: readonly AddressSample[]): string | undefined {
  const counts = new Map<string, number>()
  for (const sample of samples) {
    const pattern = patternOf(sample)
    if (pattern !== undefined) counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return best && best[1] >= samples.length * share ? best[0] : undefined
}

/** `/2013/01/05/x/` of the post `x` of that day → `/:year/:month/:day/:slug/`. */
function patternOf({ address, slug, date }: AddressSample): string | undefined {
  const bare = slug.replace(/\.html$/, '')
  const [year, month, day] = date.split('-')
  const segments = address.replace(/\/$/, '').split('/').slice(1)
  const last = segments.at(-1)
  if (bare === '' || (last !== bare && last !== `${bare}.html`)) return undefined
  const dates = [
    [year, ':year'],
    [month, ':month'],
    [day, ':day'],
  ] as const
  let next = 0
  const folders = segments.slice(0, -1).map((segment) => {
    const found = dates.findIndex(([value], index) => index >= next && value === segment)
    if (found < 0) return segment
    next = found + 1
    return dates[found]?.[1] ?? segment
  })
  if (folders.some((folder) => /[^\w:.~-]/.test(folder))) return undefined
  return `/${[...folders, last === bare ? ':slug/' : ':slug.html'].join('/')}`
}

/** Check: ids are unique on a page, so that links and labels reach the right element. */
import type { Check } from './finding.ts'

export const ids: Check = (page) => {
  const seen = new Set<string>()
  const twice = new Set(page.ids.filter((id) => seen.size === seen.add(id).size))
  return [...twice].map((id) => ({
    code: 'page-id',
    message: `the id “${id}” occurs more than once on the page`,
    remedy: 'rename or remove one of the elements with this id',
    needle: id,
  }))
}

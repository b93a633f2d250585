/** Check: every page has a title and a description, which search engines and link previews show. */
import type { Check } from './finding.ts'

export const titles: Check = ({ title, description }) => {
  const missing = [...(title ? [] : ['title']), ...(description ? [] : ['description'])]
  return missing.length === 0
    ? []
    : [
        {
          code: 'page-title',
          message: `the page has no ${missing.join(' and no ')}`,
          remedy: `add ${missing.join(' and ')}`,
        },
      ]
}

/** Every page has a title and a description: they are what a search engine and a link preview show. */
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

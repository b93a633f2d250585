/** Check: every page has exactly one h1. */
import type { Check } from './finding.ts'

export const headings: Check = ({ headings: count }) =>
  count === 1
    ? []
    : [
        {
          code: 'page-heading',
          message: `the page has ${count === 0 ? 'no h1' : `${count} h1 elements`}`,
          remedy: 'give it exactly one',
        },
      ]

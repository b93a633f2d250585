/** Check: no page of an https site loads anything, or submits a form, by http. */
import type { Check } from './finding.ts'

export const mixedContent: Check = (page, { origin }) => {
  if (!origin.startsWith('https:')) return []
  return page.assets.flatMap(({ address }) =>
    /^http:/i.test(address)
      ? [
          {
            code: 'page-mixed-content',
            message: `the page loads ${address} without encryption, which browsers refuse`,
            remedy: 'write https:',
            needle: address,
          },
        ]
      : [],
  )
}

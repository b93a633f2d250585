/** Check: pages stay light, in HTML around the text, HTML altogether, and requests besides fonts and images. */
import type { Check, Finding } from './finding.ts'

/** Bytes of HTML around the body of a post, style sheet included. */
const frameBudget = 60_000
/** Bytes of HTML in total. */
const pageBudget = 300_000
/** Requests besides fonts and images, including the page itself. */
const requestBudget = 4

const frameRemedy = 'make the header, the footer or the style sheet smaller'
const listRemedy = 'lower page_size in content/site.yml, or write page-budget: off under problems: there'

export const budgets: Check = ({ bytes, frameBytes, assets }, _site, kind) => {
  // The templates decide what a list shows, so its author could not make it lighter.
  const isText = kind === 'post' || kind === 'page'
  const requests = 1 + new Set(assets.filter(isCounted).map(({ address }) => address)).size
  const islands = assets.some(({ address }) => /\/_next\/.*\.js$/.test(address))
  return [
    ...over(bytes, pageBudget, 'bytes of HTML', isText ? `split the ${kind}` : listRemedy),
    // An island loads the framework and the page's data. That is its price, and the summary names it.
    ...(islands
      ? []
      : [
          ...(isText ? over(frameBytes, frameBudget, 'bytes of HTML and CSS around the text', frameRemedy) : []),
          ...over(requests, requestBudget, 'requests besides fonts and images', 'join style sheets and scripts'),
        ]),
  ]
}

const isCounted = ({ element, address }: { element: string; address: string }) =>
  element === 'script' || (element === 'link' && /\.css$/.test(address))

function over(value: number, budget: number, what: string, remedy: string): Finding[] {
  return value > budget
    ? [{ code: 'page-budget', message: `the page has ${value} ${what}, more than ${budget}`, remedy }]
    : []
}

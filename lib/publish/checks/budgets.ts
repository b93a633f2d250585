/** Pages stay light: what stands round the text, the whole page, and the requests it makes before fonts and images. */
import type { Check, Finding } from './finding.ts'

/** Bytes of HTML round the body of a post, style sheet included. */
const frameBudget = 60_000
/** Bytes of HTML altogether. */
const pageBudget = 300_000
/** Requests besides fonts and images, the page itself among them. */
const requestBudget = 4

const frameRemedy = 'make the header, the footer or the style sheet smaller'
const listRemedy = 'lower page_size in content/site.yml, or write page-budget: off under problems: there'

export const budgets: Check = ({ bytes, frameBytes, assets }, _site, kind) => {
  // What stands on a list is up to the templates: an author could not make it lighter.
  const isText = kind === 'post' || kind === 'page'
  const requests = 1 + new Set(assets.filter(isCounted).map(({ address }) => address)).size
  const islands = assets.some(({ address }) => /\/_next\/.*\.js$/.test(address))
  return [
    ...over(bytes, pageBudget, 'bytes of HTML', isText ? `split the ${kind}` : listRemedy),
    // An island brings the framework's files and the page's data with it; that is its price, and named in the summary.
    ...(islands
      ? []
      : [
          ...(isText ? over(frameBytes, frameBudget, 'bytes of HTML and CSS round the text', frameRemedy) : []),
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

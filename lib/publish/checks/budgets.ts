/** Check: pages stay light, in HTML around the text, HTML altogether, and requests besides fonts and images. */
import type { Check, Finding } from './finding.ts'

/** Bytes of HTML around the body of a post, style sheet included. */
const frameBudget = 60_000
/** Bytes of HTML of a text. */
const textBudget = 240_000
/** Bytes of HTML of a page that lists posts or names. */
const listBudget = 150_000
/** Requests besides fonts and images, including the page itself. */
const requestBudget = 4

export const budgets: Check = ({ file, bytes, frameBytes, assets }, _site, kind) => {
  const isText = kind === 'post' || kind === 'page'
  const requests = 1 + new Set(assets.filter(isCounted).map(({ address }) => address)).size
  const islands = assets.some(({ address }) => /\/_next\/.*\.js$/.test(address))
  return [
    // Authors can shorten a text, but not what surrounds it or what a list shows.
    ...over(bytes - frameBytes, textBudget, 'bytes of HTML in its text', isText ? `split the ${kind}` : introduction),
    ...(isText ? [] : over(frameBytes, listBudget, 'bytes of HTML around its text', listRemedy(file))),
    // An island loads the framework and the page's data. That is its price, and the summary names it.
    ...(islands ? [] : [...(isText ? frame(frameBytes) : []), ...over(requests, requestBudget, requestNames, join)]),
  ]
}

const introduction = 'shorten the text of its file'
const requestNames = 'requests besides fonts and images'
const join = 'join style sheets and scripts'

/** The settings decide how many posts a page lists; everything else that is long is divided by the build. */
const listRemedy = (file: string) =>
  /^(blog|categories|tags|authors)\//.test(file)
    ? 'lower page_size in content/site.yml, or write page-budget: off under problems: there'
    : 'nothing in content/ is to blame: write page-budget: off under problems: in content/site.yml, or report it'

/** The message has no number, so that a frame that is too large on every page is reported once. */
function frame(bytes: number): Finding[] {
  const message = `the page has more than ${frameBudget} bytes of HTML and CSS around its text`
  const remedy = 'make the header, the footer or the style sheet smaller'
  return bytes > frameBudget ? [{ code: 'page-budget', message, remedy }] : []
}

const isCounted = ({ element, address }: { element: string; address: string }) =>
  element === 'script' || (element === 'link' && /\.css$/.test(address))

function over(value: number, budget: number, what: string, remedy: string): Finding[] {
  return value > budget
    ? [{ code: 'page-budget', message: `the page has ${value} ${what}, more than ${budget}`, remedy }]
    : []
}

/** For tests: what a reader of feeds cannot show, or would refuse, in the text of an entry. */
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { iri } from './kinds.ts'

/** Whatever runs, asks or needs the site around it. */
const refused = new Set(
  'script style link meta base object embed form button input select textarea svg template noscript'.split(' '),
)
const addresses = new Set(['href', 'src', 'poster', 'cite'])

/** @returns a line for each fault */
export function htmlFaults(html: string): string[] {
  return faultsBelow(parseFragment(html))
}

function faultsBelow(parent: Tree.ParentNode): string[] {
  return parent.childNodes.flatMap((node) => ('tagName' in node ? [...elementFaults(node), ...faultsBelow(node)] : []))
}

function elementFaults({ tagName, attrs }: Tree.Element): string[] {
  const attributes = attrs.flatMap(({ name, value }) => {
    if (/^(on|style$|class$|data-)/.test(name)) return [`<${tagName}> has ${name}`]
    if (addresses.has(name) && !iri(value)) return [`<${tagName} ${name}="${value.slice(0, 80)}"> is not absolute`]
    return []
  })
  const alternative = tagName === 'img' && !attrs.some(({ name }) => name === 'alt') ? ['<img> has no alt'] : []
  return [...(refused.has(tagName) ? [`<${tagName}> stands in the text`] : []), ...attributes, ...alternative]
}

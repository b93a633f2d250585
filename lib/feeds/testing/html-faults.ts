/** For tests: finds HTML in the text of an entry that feed readers cannot show or would reject. */
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { iri } from './kinds.ts'

/** Elements that run, submit, or depend on the site around them. */
const refused = new Set(
  'script style link meta base object embed form button input select textarea svg template noscript'.split(' '),
)
const addresses = new Set(['href', 'src', 'poster', 'cite'])

/** @returns one line per fault */
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
  return [...(refused.has(tagName) ? [`<${tagName}> is in the text`] : []), ...attributes, ...alternative]
}

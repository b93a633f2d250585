/** For tests: finds everything in a piece of HTML that could run, load or redirect, using a browser-grade parser. */
import type { Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { parseFragment } from 'parse5'
import { visit } from 'unist-util-visit'

const activeElements = new Set(
  'script style base meta link object embed applet iframe frame frameset form template noscript foreignobject'.split(
    ' ',
  ),
)
const urlProperties =
  /^(?:href|src|srcset|action|formaction|data|poster|cite|background|xlinkhref|longdesc|ping|manifest)$/i

/** One line for each active construct; an empty list for harmless HTML. */
export function activeConstructs(html: string): string[] {
  const found: string[] = []
  const tree = fromParse5(parseFragment(html))
  visit(tree as Root, 'element', ({ tagName, properties }) => {
    if (activeElements.has(tagName.toLowerCase())) found.push(`<${tagName}>`)
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name) || /^(?:style|srcdoc|is)$/i.test(name)) found.push(`${name} of <${tagName}>`)
      if (urlProperties.test(name) && isActiveAddress(String(value))) found.push(`${name}="${value}" of <${tagName}>`)
    }
  })
  return found
}

/** As browsers read a scheme: ignoring whitespace and control characters in or before it. */
function isActiveAddress(value: string): boolean {
  const bare = value.replace(/[\u0000-\u0020\u007f-\u009f]/g, '').toLowerCase()
  return /^(?:javascript|vbscript|livescript|mocha|data|blob|filesystem|view-source):/.test(bare)
}

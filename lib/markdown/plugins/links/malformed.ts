/** Reports addresses that no browser can parse: a stray `%`, or an invalid absolute address. */
import type { Element, Root } from 'hast'
import type { VFile } from 'vfile'
import { elements } from '../../tree/elements.ts'
import { report } from '../../tree/report.ts'

const strayPercent = /%(?![\da-f]{2})/i

export function rehypeMalformed() {
  return (tree: Root, file: VFile): void => {
    for (const node of elements(tree)) {
      for (const key of ['href', 'src', 'poster']) {
        const value = node.properties[key]
        if (typeof value === 'string' && (strayPercent.test(value) || isNoUrl(value)))
          reportMalformed(file, node, value)
      }
    }
  }
}

const isNoUrl = (value: string): boolean =>
  /^(?:https?:|\/\/)/.test(value) && !URL.canParse(value, 'https://example.org')

function reportMalformed(file: VFile, node: Element, address: string): void {
  report(file, 'link-malformed', node, `The address “${address}” is not valid`, 'Correct it; write %25 for a literal %')
}

/** Gathers what the whole page says: its text, its ids, the hosts of its frames. Stands before holes are cut into it. */
import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { elements } from '../tree/elements.ts'
import { firstParagraph, visibleText } from '../tree/visible-text.ts'
import { found } from './found.ts'

export function rehypeGather() {
  return (tree: Root, file: VFile): void => {
    const findings = found(file)
    const hosts = new Set<string>()
    findings.text = visibleText(tree)
    findings.firstParagraph = firstParagraph(tree)
    for (const {
      properties: { id, dataEmbed },
    } of elements(tree)) {
      if (typeof id === 'string') findings.ids.push(id)
      if (typeof dataEmbed === 'string') hosts.add(new URL(dataEmbed).host)
    }
    findings.frameHosts = [...hosts].sort()
  }
}

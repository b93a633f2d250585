/** Moves the headings of a body below the page's own h1 and gives them a labelled anchor and an id derived from their text. */
import type { Element, Root } from 'hast'
import type { VFile } from 'vfile'
import type { Messages } from '../../../core/messages/messages.ts'
import type { Heading } from '../../compile/body.ts'
import { bodyMetadata } from '../../compile/body-metadata.ts'
import { report } from '../../tree/report.ts'
import { visibleText } from '../../tree/visible-text.ts'
import { visitParents } from '../../tree/visit.ts'
import { type Ids, isIdOfSite } from '../html/ids.ts'

const rank = (node: Element): number => Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0)

/**
 * Runs after `rehypeIds`, whose record of ids keeps heading ids distinct from the author's own.
 * Also applies to `.mdx`: components don't change what a heading is.
 */
export function rehypeHeadings({ ids, messages }: { ids: Ids; messages: Messages }) {
  return (tree: Root, file: VFile): void => {
    const headings = headingsOf(tree)
    const first = headings.find((node) => rank(node) === 1)
    if (first)
      report(
        file,
        'heading-h1',
        first,
        'The body has a level-one heading; the page’s title is the level-one heading already, so all headings are shown one level lower',
        'Start at ##',
      )
    let before = 1
    for (const [index, node] of headings.entries()) {
      const level = rank(node)
      if (level > before + 1) {
        const message = `A heading of level ${level} follows ${index === 0 ? 'the title' : `one of level ${before}`}`
        report(file, 'heading-skipped', node, message, `Use ${'#'.repeat(before + 1)}`)
      }
      before = level
      finish(node, Math.min(6, level + (first ? 1 : 0)), file, { ids, messages })
    }
  }
}

function headingsOf(tree: Root): Element[] {
  const headings: Element[] = []
  visitParents(tree, 'element', (node, ancestors) => {
    if (rank(node) === 0) return
    if (ancestors.some((parent) => parent.type === 'element' && 'dataFootnotes' in parent.properties)) return
    headings.push(node)
  })
  return headings
}

function finish(node: Element, depth: number, file: VFile, { ids, messages }: { ids: Ids; messages: Messages }): void {
  const text = visibleText(node).replace(/\s+/g, ' ') || alternative(node)
  if (!text) {
    report(file, 'heading-empty', node, 'A heading has no text', 'Add its text or remove it')
    node.tagName = 'div'
    return
  }
  node.tagName = `h${depth}`
  const typed = node.properties.id
  const id = typeof typed === 'string' && typed && !isIdOfSite(typed) ? typed : ids.heading(text)
  node.properties.id = id
  // Without it, the heading would be announced with the name of its anchor: docs/decisions/0022-anchors-stay-inside-headings.md.
  node.properties.ariaLabel = text
  node.children.push({
    type: 'element',
    tagName: 'a',
    properties: { className: ['anchor'], href: `#${id}`, ariaLabel: messages.headingLink(text) },
    children: [],
  })
  if (depth >= 2) bodyMetadata(file).headings.push({ depth: depth as Heading['depth'], id, text })
}

/** The alternative of a picture that replaces the text of a heading. */
function alternative(node: Element): string {
  let alt = ''
  visitParents(node, 'element', ({ tagName, properties }) => {
    if (tagName === 'img' && typeof properties.alt === 'string') alt ||= properties.alt.trim()
  })
  return alt
}

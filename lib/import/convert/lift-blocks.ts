/** Moves frames and figures out of paragraphs, where editors put them and HTML does not allow them. */
import type { Element, ElementContent, Parents } from 'hast'
import { isElement } from './tree.ts'

const blocks = ['iframe', 'figure', 'p', 'div', 'ul', 'ol', 'pre', 'blockquote', 'table']
/** A paragraph, and the elements within it that may hold a block. */
const lines = ['p', 'a', 'strong', 'em', 'b', 'i', 'u']

/** Changes the tree in place: a line that holds blocks becomes its parts, each in the same elements. */
export function liftBlocks(parent: Parents): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') liftBlocks(child)
    if (!isElement(child, ...lines)) return [child as ElementContent]
    return child.children.some((inner) => isElement(inner, ...blocks)) ? parts(child) : [child]
  })
}

function parts(line: Element): ElementContent[] {
  const result: ElementContent[] = []
  let run: ElementContent[] = []
  const close = () => {
    if (run.length > 0) result.push({ ...line, children: run })
    run = []
  }
  for (const child of line.children) {
    if (!isElement(child, ...blocks)) {
      run.push(child)
      continue
    }
    close()
    result.push(within(line, child))
  }
  close()
  return result
}

/** A block with the line's element inside it: `<a><div>x</div></a>` → `<div><a>x</a></div>`. Lists, tables and code stay without it. */
function within(line: Element, block: ElementContent): ElementContent {
  if (line.tagName === 'p' || block.type !== 'element') return block
  const wrapped = (children: ElementContent[]): Element => ({ ...line, children })
  if (block.tagName === 'figure')
    return { ...block, children: block.children.map((one) => (isElement(one, 'img') ? wrapped([one]) : one)) }
  if (!isElement(block, 'p', 'div', 'blockquote')) return block
  const made: Element = { ...block, children: [wrapped(block.children)] }
  liftBlocks(made)
  return made
}

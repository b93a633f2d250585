/** Moves spaces at the edges of emphasis out of it: `*right, *and` is not valid Markdown. */
import type { ElementContent, Parents } from 'hast'
import { element, isElement, text } from './tree.ts'

const marks = ['em', 'strong', 'b', 'i', 's', 'del', 'a', 'u', 'ins', 'mark', 'small', 'sub', 'sup']

/** Changes the tree in place, innermost marks first. */
export function moveBlanksOut(parent: Parents): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child) => {
    if (child.type !== 'element' || child.tagName === 'pre') return [child]
    moveBlanksOut(child)
    if (!isElement(child, ...marks) || child.children.length === 0) return [child]
    const [first, last] = [child.children[0], child.children.at(-1)]
    const before = first?.type === 'text' ? (/^\s+/.exec(first.value)?.[0] ?? '') : ''
    if (first?.type === 'text') first.value = first.value.slice(before.length)
    const after = last?.type === 'text' ? (/\s+$/.exec(last.value)?.[0] ?? '') : ''
    if (last?.type === 'text') last.value = last.value.slice(0, last.value.length - after.length)
    const inside = child.children.filter((one) => one.type !== 'text' || one.value !== '')
    const mark = inside.length > 0 || child.tagName === 'a' ? [element(child.tagName, child.properties, ...inside)] : []
    return [...(before ? [text(before)] : []), ...mark, ...(after ? [text(after)] : [])]
  })
}

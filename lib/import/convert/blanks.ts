/** Moves spaces and line breaks at the edges of emphasis out of it: `*right, *and` is not valid Markdown. */
import type { ElementContent, Parents } from 'hast'
import { element, isElement, text } from './tree.ts'

const marks = ['em', 'strong', 'b', 'i', 's', 'del', 'a', 'u', 'ins', 'mark', 'small', 'sub', 'sup']

/** Changes the tree in place, innermost marks first. */
export function moveBlanksOut(parent: Parents): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child) => {
    if (child.type !== 'element' || child.tagName === 'pre') return [child]
    moveBlanksOut(child)
    if (!isElement(child, ...marks) || child.children.length === 0) return [child]
    const outer = breaksAtEdges(child.children)
    child.children = outer.inside
    if (child.children.length === 0 && child.tagName !== 'a') return [...outer.before, ...outer.after]
    const [first, last] = [child.children[0], child.children.at(-1)]
    const before = first?.type === 'text' ? (/^\s+/.exec(first.value)?.[0] ?? '') : ''
    if (first?.type === 'text') first.value = first.value.slice(before.length)
    const after = last?.type === 'text' ? (/\s+$/.exec(last.value)?.[0] ?? '') : ''
    if (last?.type === 'text') last.value = last.value.slice(0, last.value.length - after.length)
    const inside = child.children.filter((one) => one.type !== 'text' || one.value !== '')
    const mark = inside.length > 0 || child.tagName === 'a' ? [element(child.tagName, child.properties, ...inside)] : []
    return [
      ...outer.before,
      ...(before ? [text(before)] : []),
      ...mark,
      ...(after ? [text(after)] : []),
      ...outer.after,
    ]
  })
}

/** Divides the breaks at both edges, with the blanks around them, from what they surround. */
function breaksAtEdges(children: ElementContent[]): Record<'before' | 'inside' | 'after', ElementContent[]> {
  const isBlank = (one: ElementContent | undefined) =>
    isElement(one, 'br') || (one?.type === 'text' && one.value.trim() === '')
  const none = { before: [], inside: children, after: [] }
  if (!isElement(children[0], 'br') && !children.slice(-2).some((one) => isElement(one, 'br'))) return none
  const start = children.findIndex((one) => !isBlank(one))
  if (start < 0) return { before: children, inside: [], after: [] }
  const end = children.findLastIndex((one) => !isBlank(one)) + 1
  return { before: children.slice(0, start), inside: children.slice(start, end), after: children.slice(end) }
}

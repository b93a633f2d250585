/** Lists that were meant to be inside an item, but are indented by fewer spaces than its text: they end the list, or continue it. */
import type { List, ListItem, Parents } from 'mdast'
import { cut, type Slip } from './slip.ts'

/**
 * @param list a list
 * @param next what follows it
 * @param source the text of the body
 */
export function nestingSlips(list: List, next: Parents['children'][number] | undefined, source: string): Slip[] {
  const start = list.position?.start
  const own = start?.column ?? 1
  const offset = start?.offset ?? 0
  const spaceOf = (item: ListItem | undefined) => {
    const text = item?.children[0]?.position?.start
    // The box of a task is part of its text.
    const box = /\[.\]\s+$/.exec(source.slice(item?.position?.start.offset, text?.offset))?.[0] ?? ''
    return (text?.column ?? own) - box.length - own
  }
  const at = next?.position?.start
  const needed = spaceOf(list.children.at(-1))
  if (next?.type === 'list' && at && own < at.column && at.column < own + needed)
    return [slip(source, at.offset ?? 0, offset, at.column - own, needed)]
  // Numbers are often aligned at their right ends.
  if (list.ordered) return []
  const [first] = list.children.flatMap((item, index) => {
    const place = item.position?.start
    const before = list.children[index - 1]
    const isDeeper = place && before && place.column > (before.position?.start.column ?? place.column)
    return isDeeper ? slip(source, place.offset ?? 0, offset, place.column - own, spaceOf(before)) : []
  })
  return first ? [first] : []
}

function slip(source: string, at: number, start: number, spaces: number, needed: number): Slip {
  const [line = ''] = source.slice(at).split('\n')
  const message = `${cut(line)} is indented by ${spaces === 1 ? '1 space' : `${spaces} spaces`}, too few to be inside the item above it`
  return { offset: at - start, message, remedy: `Indent it by ${needed} spaces, or not at all` }
}

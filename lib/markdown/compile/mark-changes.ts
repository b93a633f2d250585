/** Marks the blocks of a body that are new or changed against an earlier version of it: paragraphs, list items, code, tables. */
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { differences } from '../../core/text/differences.ts'
import { leadingImage } from '../plugins/media/leading-image.ts'
import type { CompiledBody, Slot } from './body.ts'

export type BlockChanges = { added: number; changed: number; removed: number }

type Block = { start: number; end: number; key: string; words: Set<string>; element: boolean }

/**
 * @param labels values of the `data-change` attribute, which are shown to readers
 * @returns the body with marks, and how many blocks came, changed and went. `.mdx` has no blocks here: it comes back as it is
 */
export function markChanges(
  body: CompiledBody,
  before: CompiledBody,
  labels: { added: string; changed: string },
): { body: CompiledBody; changes: BlockChanges } {
  const now = blocksOf(body)
  const then = blocksOf(before)
  const changes: BlockChanges = { added: 0, changed: 0, removed: 0 }
  const marks = new Map<Block, string>()
  let gone: Block[] = []
  let come: Block[] = []
  const settle = () => {
    for (const block of come) {
      const ancestor = gone.find((other) => alike(other.words, block.words))
      gone = gone.filter((other) => other !== ancestor)
      changes[ancestor ? 'changed' : 'added']++
      marks.set(block, ancestor ? labels.changed : labels.added)
    }
    changes.removed += gone.length
    gone = []
    come = []
  }
  for (const step of differences(keys(then.blocks), keys(now.blocks))) {
    if (step.kind === 'same') settle()
    else if (step.kind === 'removed') gone.push(...then.blocks.slice(step.before, step.before + 1))
    else come.push(...now.blocks.slice(step.after, step.after + 1))
  }
  settle()
  const parts = now.cut(marked(now.html, marks))
  return { body: { ...body, parts, leadingImage: leadingImage(parts) }, changes }
}

/** Whether two bodies have the same blocks; how their lines are wrapped does not matter. */
export function sayTheSame(one: CompiledBody, other: CompiledBody): boolean {
  const said = (body: CompiledBody) => keys(blocksOf(body).blocks).map((key) => key.replace(/\s+/g, ' '))
  return said(one).join('\n') === said(other).join('\n')
}

const keys = (blocks: readonly Block[]) => blocks.map(({ key }) => key)

/** Two versions of one paragraph share a third of their words. */
function alike(one: Set<string>, other: Set<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length
  return shared * 3 >= new Set([...one, ...other]).size
}

function marked(html: string, marks: ReadonlyMap<Block, string>): string {
  let result = ''
  let done = 0
  for (const [{ start, end, element }, label] of [...marks].sort(([a], [b]) => a.start - b.start)) {
    const attribute = ` data-change="${label}"`
    const name = /^<[a-z][\w-]*/i.exec(html.slice(start, end))?.[0].length ?? 0
    result += element
      ? html.slice(done, start + name) + attribute + html.slice(start + name, end)
      : `${html.slice(done, start)}<div${attribute}>${html.slice(start, end)}</div>`
    done = end
  }
  return result + html.slice(done)
}

/** The HTML of a body with marks for its slots, its blocks, and the way back to parts. */
function blocksOf({ parts, links, images, assets }: CompiledBody) {
  let mark = 'slot'
  while (parts.some((part) => typeof part === 'string' && part.includes(mark))) mark += 'x'
  const slots: Slot[] = []
  const html = parts.map((part) => (typeof part === 'string' ? part : `${mark}${slots.push(part) - 1}e`)).join('')
  const pattern = new RegExp(`${mark}(\\d+)e`, 'g')
  /** The future content of a slot, so that a changed address counts as a change, and renumbered slots do not. */
  const meaning = (index: string): string => {
    const slot = slots[Number(index)]
    if (!slot) return ''
    if ('wiki' in slot) return links[slot.wiki]?.href ?? ''
    if ('link' in slot) return links[slot.link]?.href ?? ''
    if ('asset' in slot) return assets[slot.asset]?.href ?? ''
    if ('poster' in slot) return assets[slot.poster]?.href ?? ''
    if (!('image' in slot)) return ''
    const { src, alt, title } = images[slot.image] ?? {}
    return JSON.stringify([src, alt, title])
  }
  const block = (start: number, end: number, element: boolean): Block => {
    const key = withoutNumbers(html.slice(start, end))
      .replace(pattern, (_, index) => meaning(index))
      .trim()
    return { start, end, key, words: new Set(key.replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}]+/gu)), element }
  }
  return {
    html,
    blocks: ranges(parseFragment(html, { sourceCodeLocationInfo: true }).childNodes).map((one) => block(...one)),
    cut: (text: string): CompiledBody['parts'] =>
      text.split(pattern).flatMap((piece, index) => (index % 2 === 0 ? piece || [] : (slots[Number(piece)] ?? []))),
  }
}

/** Ids and the numbers of footnotes move along when something is put in before them: that alone is no change. */
const withoutNumbers = (html: string) =>
  html
    .replace(/ (?:id|aria-label|aria-labelledby|aria-describedby|href)="#?[^"]*"/g, (found) =>
      / href="[^#]/.test(found) ? found : '',
    )
    .replace(/(data-footnote-ref="">)\d+/g, '$1')

/** The blocks of a body: its top-level elements, and the items of lists. The slot of a picture is still text here. */
function ranges(nodes: readonly Tree.ChildNode[]): [start: number, end: number, element: boolean][] {
  return nodes.flatMap((node) => {
    const place = node.sourceCodeLocation
    if (!place || node.nodeName === '#comment') return []
    if ('tagName' in node && /^(ul|ol|section)$/.test(node.tagName)) return ranges(node.childNodes)
    if ('value' in node && node.value.trim() === '') return []
    return [[place.startOffset, place.endOffset, 'tagName' in node]]
  })
}

/** Replaces emoji codes: `:smile:` becomes 😄, by GitHub's names. */
import type { Root, Text } from 'hast'
import type { VFile } from 'vfile'
import { nearest } from '../../../core/problems/nearest.ts'
import { bodyMetadata } from '../../compile/body-metadata.ts'
import { report } from '../../tree/report.ts'
import { textLocator } from '../../tree/source-points.ts'
import { SKIP, visit } from '../../tree/visit.ts'

/** Between colons that touch no letter, digit, colon or slash: `10:30:00`, `std::vector::begin` and paths are not codes. */
const code = /(?<![\p{L}\p{N}_:/]):([a-z\d+][a-z\d_+-]*|-1):(?![\p{L}\p{N}_:/])/gu

/** Limit per body: each unknown code is compared with two thousand names. */
const mostSuggestions = 20

/** Elements that show text as typed. */
const asTyped = new Set(['code', 'pre', 'kbd', 'samp', 'script', 'style', 'svg', 'math', 'textarea'])

/**
 * Runs after the headings, so that the id of `## :rocket: Launch` stays `rocket-launch`, as on GitHub.
 * An unknown code stays as typed and is reported.
 */
export function rehypeEmoji() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const texts: Text[] = []
    visit(tree, (node) => {
      if (node.type === 'element' && asTyped.has(node.tagName)) return SKIP
      if (node.type === 'text' && node.value.search(code) >= 0) texts.push(node)
    })
    if (texts.length === 0) return
    const emoji = await loadEmoji()
    const meant = new Map<string, string | undefined>()
    for (const text of texts) {
      const locate = textLocator(text, file)
      text.value = text.value.replace(code, (typed, name: string) => {
        const place = locate(typed)
        const sign = emoji.get(name)
        if (sign !== undefined || !isWord(name)) return sign ?? typed
        if (!meant.has(name) && meant.size < mostSuggestions) meant.set(name, nearest(name, emoji.keys())[0])
        reportUnknown(file, place, typed, meant.get(name))
        return typed
      })
    }
    const shown = (text: string): string => text.replace(code, (typed, name: string) => emoji.get(name) ?? typed)
    for (const heading of bodyMetadata(file).headings) heading.text = shown(heading.text)
    visit(tree, 'element', ({ properties }) => {
      if (typeof properties.ariaLabel === 'string') properties.ariaLabel = shown(properties.ariaLabel)
    })
  }
}

let loading: Promise<ReadonlyMap<string, string>> | undefined

/** Loaded on first use: most bodies contain no emoji codes. */
function loadEmoji(): Promise<ReadonlyMap<string, string>> {
  loading ??= import('gemoji').then(
    ({ gemoji }) => new Map(gemoji.flatMap(({ names, emoji }) => names.map((name) => [name, emoji] as const))),
  )
  return loading
}

/** `:1:` and `:a:` could be anything. */
const isWord = (name: string): boolean => /^[a-z][a-z\d_-]+$/.test(name)

function reportUnknown(
  file: VFile,
  place: Parameters<typeof report>[2],
  typed: string,
  meant: string | undefined,
): void {
  const remedy = meant ? `Did you mean :${meant}:?` : 'Use the emoji character itself, or put the word in backticks'
  report(file, 'emoji-unknown', place, `There is no emoji ${typed}; it is shown as typed`, remedy)
}

/** Ships to the browser. What a link may lead to, for what was typed: documents, their headings, an address. */
import type { LinkTarget } from '../../api.ts'

export type FoundTarget = {
  title: string
  /** For a heading, the title of its document. */
  place: string
  url: string
}

const most = 40

export function findTargets(targets: readonly LinkTarget[], typed: string): FoundTarget[] {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  const address = /^(https?:\/\/|mailto:|\/|#|\.\.?\/)\S+$/.test(typed.trim())
  const found: FoundTarget[] = address ? [{ title: typed.trim(), place: 'This address', url: typed.trim() }] : []
  const [documents, headings]: [FoundTarget[], FoundTarget[]] = [[], []]
  for (const { title, url, path, headings: own } of targets) {
    if (matches(words, `${title} ${path}`)) documents.push({ title, place: '', url })
    if (words.length === 0) continue
    for (const { id, text } of own)
      if (matches(words, text) || (matches(words, `${title} ${text}`) && !matches(words, title)))
        headings.push({ title: text, place: title, url: `${url}#${id}` })
  }
  return [...found, ...documents, ...headings].slice(0, most)
}

const matches = (words: readonly string[], text: string) => {
  const within = folded(text)
  return words.every((word) => within.includes(word))
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

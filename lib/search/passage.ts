/** Finds the passage of a text that best shows why it matches. A passage is prose of a single section; a match in code shows the prose around it. */
import { type Matches, wordList } from './matches.ts'
import { searchMarks } from './search-marks.ts'
import { type Anchor, type Section, sectionsOf } from './sections.ts'
import { folded } from './words-of.ts'

export type Token = {
  text: string
  /** Index of the word in the text; -1 where code was left out. */
  at: number
}

export type Passage = {
  tokens: Token[]
  /** Whether text of the section is left out before or after. */
  cutBefore: boolean
  cutAfter: boolean
  /** The heading of the section, or the footnote. */
  anchor?: Anchor
}

/** Words of a passage. */
const longest = 28

/** A run of tokens that a passage is taken from. */
type Run = { tokens: Token[]; code: boolean; section: Section; headingWeight: number }

type Weights = ReadonlyMap<number, number>

/** The passage with the most matches; the beginning of the text if it has none. */
export function passageOf({ raw_content, weighted_locations, anchors = [] }: Matches): Passage {
  const { words } = wordList(raw_content)
  const weights = new Map(weighted_locations.map(({ location, balanced_score }) => [location, balanced_score]))
  const runs = sectionsOf(words, anchors).flatMap((section) => runsOf(section, words, weights))
  const windows = runs.map((run) => ({ run, ...densest(run.tokens, weights) }))
  const prose = windows.filter(({ run }) => !run.code)
  const weighed = (some: typeof windows) =>
    some.reduce<(typeof windows)[number] | undefined>((best, one) => {
      const weight = one.weight + one.run.headingWeight
      return weight > (best ? best.weight + best.run.headingWeight : 0) ? one : best
    }, undefined)
  const code = weighed(windows)
  const best = weighed(prose) ?? prose.find(({ run }) => run.section === code?.run.section) ?? prose[0]
  if (!best) return { tokens: [], cutBefore: false, cutAfter: false }
  const { tokens, section } = best.run
  const end = best.start + longest
  return {
    tokens: tokens.slice(best.start, end),
    cutBefore: best.start > 0,
    cutAfter: end < tokens.length,
    ...(section.anchor && { anchor: section.anchor }),
  }
}

/** The prose of a section, with a gap for each block of code, and its blocks of code. */
function runsOf(section: Section, words: readonly string[], weights: Weights): Run[] {
  let headingWeight = 0
  for (let at = section.from; at < section.text; at++) headingWeight += weights.get(at) ?? 0
  const prose: Run = { tokens: [], code: false, section, headingWeight }
  const blocks: Run[] = []
  let block: Run | undefined
  for (let at = section.text; at < section.to; at++) {
    const text = words[at] ?? ''
    if (text === searchMarks.codeStart) {
      block = { tokens: [], code: true, section, headingWeight: 0 }
      blocks.push(block)
      if (prose.tokens.length > 0 && prose.tokens.at(-1)?.at !== -1) prose.tokens.push({ text: '…', at: -1 })
    } else if (text === searchMarks.codeEnd) block = undefined
    else if (text !== '') (block ?? prose).tokens.push({ text, at })
  }
  if (prose.tokens.at(-1)?.at === -1) prose.tokens.pop()
  return [prose, ...blocks].filter(({ tokens }) => tokens.length > 0)
}

/** The start of the window with the most matches: at the beginning of a sentence if possible, else with the matches in its middle. */
function densest(tokens: readonly Token[], weights: Weights): { start: number; weight: number } {
  const matches = tokens.flatMap(({ text, at }, index) => {
    const weight = weights.get(at)
    return weight ? [{ index, weight, beginning: beginningOf(text) }] : []
  })
  let best = { starts: [0], weight: 0 }
  for (let start = 0; matches.length > 0 && start <= Math.max(0, tokens.length - longest); start++) {
    const weight = weightOf(matches.filter(({ index }) => index >= start && index < start + longest))
    if (weight > best.weight) best = { starts: [start], weight }
    else if (weight === best.weight) best.starts.push(start)
  }
  if (best.weight === 0) return { start: 0, weight: 0 }
  const middle = best.starts.length >> 1
  const near = (start: number) => Math.abs(best.starts.indexOf(start) - middle)
  const sentences = best.starts.filter((start) => start === 0 || endsSentence(tokens[start - 1]?.text ?? ''))
  const [start = best.starts[middle] ?? 0] = sentences.sort((a, b) => near(a) - near(b))
  return { start, weight: best.weight }
}

/** A repeated word says less than another word of the query. */
function weightOf(matches: readonly { weight: number; beginning: string }[]): number {
  const seen = new Set<string>()
  let sum = 0
  for (const { weight, beginning } of matches) {
    sum += seen.has(beginning) ? weight / 4 : weight
    seen.add(beginning)
  }
  return sum
}

/** The same for the forms of a word. */
const beginningOf = (word: string) => folded(word).match(/[\p{L}\p{N}]{1,4}/u)?.[0] ?? word

const endsSentence = (word: string) => /[.?!:…。！？][”’"'»)\]]*$/.test(word)

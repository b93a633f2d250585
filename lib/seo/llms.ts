/** Writes `llms.txt` (llmstxt.org): what the site is, and where each text can be read as Markdown. */

import { cutAtWord } from '../core/text/cut-at-word.ts'

/** A sentence or two: excerpts can be of any length, and the text itself contains them in full. */
const longest = 280

export type LlmsEntry = { title: string; address: string; note: string }

export type LlmsText = {
  title: string
  description: string
  sections: { name: string; entries: readonly LlmsEntry[] }[]
}

/** The text of the file. Sections without entries are left out. */
export function llmsText({ title, description, sections }: LlmsText): string {
  const parts = sections
    .filter(({ entries }) => entries.length > 0)
    .map(({ name, entries }) => `## ${line(name)}\n\n${entries.map(entry).join('\n')}\n`)
  return [`# ${line(title)}\n`, `> ${line(description)}\n`, ...parts].join('\n')
}

const entry = ({ title, address, note }: LlmsEntry) =>
  `- [${line(title).replace(/[[\]\\]/g, '\\$&')}](${address.replace(/[()]/g, encode)})${note ? `: ${cutAtWord(note, longest)}` : ''}`

/** Encodes characters that would end the address inside its parentheses and that encodeURIComponent leaves alone. */
const encode = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

const line = (text: string) => text.replace(/\s+/g, ' ').trim()

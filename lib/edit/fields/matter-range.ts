/** Finds the YAML between the fences, as lib/content/parse/fence.ts does when the site is read. Ships to the browser. */

export type MatterRange = { /** Offsets of the YAML, without the fences. */ from: number; to: number }

/** @param text with `\n` line ends */
export function matterRange(text: string): MatterRange | { refused: string } {
  const first = /^[^\n]*/.exec(text)?.[0] ?? ''
  const language = /^\+\+\+\s*$/.test(first) ? 'TOML' : /^\{\s*$/.test(first) ? 'JSON' : null
  if (language) return { refused: `The front matter is written in ${language}: change it in the source.` }
  if (!/^---\s*(?:ya?ml)?\s*$/i.test(first))
    return {
      refused: 'The text does not begin with front matter: add it in the source, between two lines of three hyphens.',
    }
  const from = first.length + 1
  const close = /^---[^\S\n]*$/m.exec(text.slice(from))
  if (!close) return { refused: 'The front matter is never closed: add a line of three hyphens after its last key.' }
  return { from, to: from + close.index }
}

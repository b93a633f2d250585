/** The text of a new translation: a draft with the source in comments, each above the place for its translation. */
import { splitFence } from '../../lib/content/index.ts'
import { CommandError } from '../cli/command.ts'

/** Keys that belong to the address or the identity of the source, or to its language. */
const ofSource =
  /^(?:slug|permalink|redirect_from|aliases|id|canonical|lang|language|translation_of|draft|updated|featured)\s*:/

/**
 * @param text of the source
 * @param path of the source, for messages
 */
export function translationText(text: string, path: string, format: 'md' | 'mdx'): string {
  const split = splitFence(text.replace(/\r\n?/g, '\n'), path)
  if ('problem' in split)
    throw new CommandError(`${path} has front matter that cannot be read: ${split.problem.message}.`)
  // Sequences that would end the comment are broken up.
  const comment = (block: string) =>
    format === 'mdx' ? `{/*\n${block.replaceAll('*/', '* /')}\n*/}\n` : `<!--\n${block.replaceAll('--', '- -')}\n-->\n`
  const blocks = blocksOf(split.body).map((block) => (isKept(block) ? `${block}\n` : comment(block)))
  return `---\n${[...keptLines(split.matter), 'draft: true'].join('\n')}\n---\n\n${blocks.join('\n')}`
}

/** Code, formulas and imports are the same in every language. */
const isKept = (block: string) => /^(?:```|~~~|\$\$|import |export |\{%)/.test(block)

/** The lines of the front matter without keys that belong to the source only, and the lines indented below them. */
function keptLines(matter: string): string[] {
  let isDropped = false
  return matter.split('\n').filter((line) => {
    if (/^[^\s\-#\]}]/.test(line)) isDropped = ofSource.test(line)
    return !isDropped && line.trim() !== ''
  })
}

/** Blocks between blank lines; a fence is one block with the blank lines in it. */
function blocksOf(body: string): string[] {
  const blocks: string[] = []
  let fence: string | undefined
  let lines: string[] = []
  const end = () => {
    if (lines.length > 0) blocks.push(lines.join('\n'))
    lines = []
  }
  for (const line of body.split('\n')) {
    const mark = /^\s*(```+|~~~+|\$\$)/.exec(line)?.[1]
    if (fence === undefined && mark === undefined && line.trim() === '') {
      end()
      continue
    }
    lines.push(line)
    if (mark === undefined) continue
    if (fence === undefined) fence = mark
    else if (mark.startsWith(fence)) fence = undefined
  }
  end()
  return blocks
}

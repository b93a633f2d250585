/**
 * Writes the body as Markdown for its published alternate (`index.md`): what the author wrote, without what the sanitiser removed,
 * taken before formulas, diagrams, code and images turn into HTML for browsers.
 */
import { createHash } from 'node:crypto'
import type { Root } from 'hast'
import type { VFile } from 'vfile'
import type { Messages } from '../../core/messages/messages.ts'
import { bodyMetadata } from '../compile/body-metadata.ts'
import { withoutProgram } from './program.ts'
import { Slots } from './slots.ts'
import { writeMarkdown } from './write.ts'

/**
 * A rehype plugin that reads the tree without changing it. It runs after every step that decides what is on the page, and before the
 * steps that replace the sources of formulas, diagrams and code.
 * @param options `program` is set for `.mdx`; `math` when `$…$` is a formula on this page
 */
export function rehypeAlternate({ math, program, messages }: { math: boolean; program: boolean; messages: Messages }) {
  return (tree: Root, file: VFile): void => {
    const slots = new Slots(createHash('sha256').update(String(file)).digest('hex').slice(0, 32))
    bodyMetadata(file).alternate = writeMarkdown(program ? withoutProgram(tree, slots, messages) : tree, slots, {
      math,
      messages,
    })
  }
}

/** Writes HTML of a built page as Markdown, for what only the page has. */
import { createHash } from 'node:crypto'
import type { Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Messages } from '../../core/messages/messages.ts'
import { fillAlternate } from './fill.ts'
import { Slots } from './slots.ts'
import { writeMarkdown } from './write.ts'

/** @param tree with absolute addresses; formulas, diagrams and code are `<code>` with their source */
export function builtMarkdown(tree: Root, messages: Messages): string {
  const slots = new Slots(createHash('sha256').update(textOf(tree)).digest('hex').slice(0, 32))
  const asTheyAre = { link: same, asset: same, image: (href: string) => ({ href, shown: true }) }
  return fillAlternate(writeMarkdown(tree, slots, { math: false, messages }), asTheyAre).join('')
}

const same = (address: string) => address

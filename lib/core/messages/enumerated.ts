/** Lists as bylines and facts have them, without a word before the last: `A, B, C`. */
import type { Messages } from './messages.ts'

export const enumerated = ({ enumeration }: Messages, items: readonly string[]): string =>
  items.length === 0 ? '' : items.reduce((text, next) => enumeration(text, next))

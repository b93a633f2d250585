/** A piece of Markdown that is nearly right, and so shown as typed. */

/** @property offset into the source of the paragraph */
export type Slip = { offset: number; message: string; remedy: string }

/** A piece of text for a message, in one line. */
export function cut(text = ''): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}

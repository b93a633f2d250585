/** Titles and other single lines as plain text: inline HTML tags and control characters of the source are taken out and named. */
import type { Position } from '../problem.ts'
import { type Problem, problem } from '../problem.ts'

const inlineTag = /<\/?(?:br|em|i|b|strong|code|sup|sub|span|small|u|mark)(?:\s[^<>]*)?\/?>/gi
/** C0 and C1 controls, bidi overrides and isolates, zero width no-break space. */
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** @returns the text as shown; a warning is added when something was taken out. Any other `<` stays text. */
export function plainText(value: string, path: string, at: Position, problems: Problem[]): string {
  const cleaned = value.replace(inlineTag, ' ').replace(control, '').replace(/\s+/g, ' ').trim()
  const tags = inlineTag.test(value)
  inlineTag.lastIndex = 0
  if (tags || value.search(control) >= 0)
    problems.push(
      problem(
        'value-markup',
        path,
        at,
        `${tags ? 'HTML tags' : 'control characters'} were taken out of this line`,
        'write plain text',
      ),
    )
  return cleaned
}

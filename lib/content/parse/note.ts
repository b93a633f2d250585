/** Files without any front matter, as Obsidian, Quartz and Docusaurus have them: the heading or the name is the title. */
import { splitDatedName } from '../../core/dates/dates.ts'
import type { ContentFile } from './content-file.ts'
import type { Split } from './fence.ts'

/** Keys whose loss would publish something hidden, or lose a title or day: such a file lacks only its fences. */
const keys =
  /^\s*["']?(?:title|date|draft|publish(?:ed|date)?|expires|layout|slug|permalink|authors?|tags|categories)["']?\s*[:=]/im

/**
 * Reads a whole file as the body of a post or page.
 * @returns null for a file that is meant to have front matter, or that nothing gives a title
 */
export function noteSplit(text: string, { kind, name }: ContentFile): Split | null {
  if (kind !== 'post' && kind !== 'page') return null
  const [first = ''] = text.trimStart().split('\n', 1)
  const top = text.split('\n', 20).join('\n')
  if (/^(?:[-–—+;{]+|[A-Za-z][\w-]*:(?:\s.*)?)\s*$/.test(first) || keys.test(top)) return null
  // `2020-01-02-on-lamps.md` is written for a system whose posts have a title.
  if (!/^# +\S/.test(first) && splitDatedName(name).rest !== name) return null
  return { language: 'json', matter: '{}', matterLine: 1, body: text, bodyLine: 1, problems: [] }
}

/** Whether the name of a file is a title: that of a note with words in it, or of one without front matter. */
export const isTitle = ({ kind, name }: ContentFile, isNote: boolean): boolean =>
  (kind === 'post' || kind === 'page') &&
  splitDatedName(name).rest === name &&
  (isNote || /\p{L}.*\s.*\p{L}/u.test(name))

/** Ships to the browser. The edits of front matter that make a document a draft, publish it, or schedule it. */
import type { TextEdit } from '../../api.ts'
import { type Refused, readFields, setField } from '../../fields.ts'

export type Choice = 'draft' | 'publish' | 'schedule'

/** The day that is typed; null for none, and for what is not one. */
export function writtenDate(text: string): string | null {
  const fields = readFields(text)
  const value = 'refused' in fields ? undefined : fields.get('date')?.value
  return (value && 'text' in value && /^\d{4}-\d{2}-\d{2}/.exec(value.text ?? '')?.[0]) || null
}

/**
 * @param days today in the site's zone, and the day to schedule for
 * @returns edits to be made one after another
 */
export function publishedText(
  text: string,
  choice: Choice,
  { today, date }: { today: string; date: string },
): { edits: TextEdit[] } | Refused {
  const fields = readFields(text)
  if ('refused' in fields) return fields
  const edits: TextEdit[] = []
  let now = text
  const set = (key: string, type: 'flag' | 'date', value: string | null): Refused | null => {
    const made = setField(now, { key, type }, value)
    if ('refused' in made) return made
    if (made.edit) {
      edits.push(made.edit)
      now = now.slice(0, made.edit.from) + made.edit.insert + now.slice(made.edit.to)
    }
    return null
  }
  // `published: false` is another way to write a draft.
  const refused =
    (fields.has('published') ? set('published', 'flag', null) : null) ??
    set('draft', 'flag', choice === 'draft' ? 'true' : null) ??
    dateEdit(choice)
  return refused ?? { edits }

  function dateEdit(chosen: Choice): Refused | null {
    const written = writtenDate(text)
    if (chosen === 'schedule') return written === date ? null : set('date', 'date', date)
    // What is published now must not wait for its date.
    if (chosen === 'publish' && written !== null && written > today) return set('date', 'date', today)
    return null
  }
}

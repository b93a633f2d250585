/** Ships to the browser. The edits of front matter that make a document a draft, publish it, or schedule it. */
import type { TextEdit } from '../../api.ts'
import type { Refused } from '../../fields/typed-value.ts'
import { readFields, setField } from '../../fields.ts'

export type Choice = 'draft' | 'publish' | 'schedule'

/** `rest` has the seconds and the zone, if they are typed. `time` is `HH:MM`, or empty. */
export type WrittenDate = { day: string; time: string; rest: string }

const pattern = /^(?<day>\d{4}-\d{2}-\d{2})(?:(?:[Tt]|\s+)(?<time>\d{2}:\d{2})(?<rest>.*))?$/

/** The date that is typed; null for none, and for what is not one. */
export function writtenDate(text: string): WrittenDate | null {
  const fields = readFields(text)
  const value = 'refused' in fields ? undefined : fields.get('date')?.value
  const found = value && 'text' in value ? pattern.exec(value.text ?? '')?.groups : undefined
  const { day, time = '', rest = '' } = found ?? {}
  return day === undefined ? null : { day, time, rest }
}

/**
 * @param today in the site's zone
 * @param date,time to schedule for; without a time it is the beginning of the day
 * @param isWaiting whether it is scheduled now
 * @returns edits to be made one after another
 */
export function publishedText(
  text: string,
  choice: Choice,
  { today, date, time, isWaiting }: { today: string; date: string; time: string; isWaiting: boolean },
): { edits: TextEdit[] } | Refused {
  const fields = readFields(text)
  if ('refused' in fields) return fields
  const edits: TextEdit[] = []
  let now = text
  const set = (key: string, type: 'flag' | 'date', value: string | null): Refused | null => {
    const made = setField(now, { path: [key], type }, value)
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
    if (chosen === 'schedule') {
      if (written?.day === date && written.time === time) return null
      // A typed zone stays with its time.
      return set('date', 'date', time === '' ? date : `${date} ${time}${written?.rest ?? ''}`)
    }
    // What is published now must not wait for its date.
    const waits = written !== null && (written.day > today || (isWaiting && written.day === today))
    if (chosen === 'publish' && waits) return set('date', 'date', today)
    return null
  }
}

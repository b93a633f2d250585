/** Says when a text was updated and what changed. */
import { messages } from '../messages.ts'
import { Line } from '../text/line.tsx'
import { DateText } from './date-text.tsx'

type Props = {
  date: string
  note?: string | undefined
  noteHtml?: string | undefined
  /** The language of the note. */
  lang: string
}

export function Updated({ date, note, noteHtml, lang }: Props) {
  return (
    <p className="updated">
      {messages().updatedOn} <DateText date={date} />
      {note && (
        <>
          :{' '}
          <span lang={lang}>
            <Line text={note} html={noteHtml} />
          </span>
        </>
      )}
    </p>
  )
}

/** In dev every page leads to the editor: to its own document, or to the list of all. */
import { messages } from '../messages.ts'
import './edit-here.css'

type EditHereProps = {
  /** The address of the front page, with its final slash. */
  home: string
  /** What to open: `at` an address of the site, or a `file`. */
  open: { at: string } | { file: string }
}

export function EditHere({ home, open }: EditHereProps) {
  return (
    <a className="edit-here" href={`${home}edit/?${new URLSearchParams(open)}`}>
      {messages().editHere}
    </a>
  )
}

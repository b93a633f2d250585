/** Share button: opens the system's share sheet, or copies the address. Absent without JavaScript, since browsers can share too. */
import { messages } from '../messages.ts'

export function Share() {
  return (
    <span className="share needs-script">
      <button type="button" data-share="" hidden>
        {messages().share}
      </button>
      <button type="button" data-copy-link={messages().linkCopied}>
        {messages().copyLink}
      </button>
    </span>
  )
}

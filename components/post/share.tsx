/** Share button: opens the system's share sheet, or copies the address. Absent without JavaScript, since browsers can share too. */
import { words } from '../../lib/core/messages.ts'

export function Share() {
  return (
    <span className="share needs-script">
      <button type="button" data-share="" hidden>
        {words.share}
      </button>
      <button type="button" data-copy-link={words.linkCopied}>
        {words.copyLink}
      </button>
    </span>
  )
}

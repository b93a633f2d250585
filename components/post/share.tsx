/** Passing an article on: the system's own sheet where there is one, else the address to the clipboard. Nothing without scripts: browsers can do it. */
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

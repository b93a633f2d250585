/** Ships to the browser. Follows what happens to the file elsewhere, and what the server found after each save. */
import type { OpenDocument } from '../../api.ts'
import { listen } from '../api-client.ts'
import type { Preview } from '../preview/preview.ts'
import type { Checking } from '../problems/keep-checked.ts'
import type { Saving } from '../saving/keep-saved.ts'
import type { Notices } from './notices.ts'

export function hear({ path }: OpenDocument, told: Notices, saving: Saving, checking: Checking, page: Preview): void {
  let wasDown = false
  void listen(
    (event) => {
      if (event.kind === 'checked' || event.path !== path) return
      if (event.kind === 'file') void saving.changedElsewhere(event.hash)
      else if (event.kind === 'tabs') told.otherTab(event.others)
      else {
        saving.settled()
        page.changed()
        checking.answered(event.hash, event.answer)
      }
    },
    (up) => {
      if (up && wasDown) void saving.flush()
      wasDown = !up
    },
  )
}

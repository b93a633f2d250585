/** Ships to the browser. Brings back text that was not saved before the browser or the server ended. */
import { undo } from '@codemirror/commands'
import type { EditorView } from '@codemirror/view'
import type { OpenDocument } from '../../api.ts'
import { api } from '../api-client.ts'
import type { Saving } from '../saving/keep-saved.ts'
import type { Kept, LocalDraft } from '../saving/local-draft.ts'
import { twoVersions } from '../saving/two-versions.ts'
import type { Notices } from './notices.ts'

type Recovery = {
  opened: OpenDocument
  view: EditorView
  saving: Saving
  /** What this browser kept. */
  kept: Kept | null
  draft: LocalDraft
  told: Notices
}

/** The newer of the texts kept by the server and by this browser. Restored at once if the file is unchanged, else offered. */
export function recovery({ opened, view, saving, kept, draft, told }: Recovery): void {
  const { path, hash } = opened
  const found = [opened.recovered, kept]
    .filter((one) => one !== null)
    .filter(({ text }) => text !== opened.text)
    .sort((a, b) => b.at - a.at)[0]
  const drop = () => {
    draft.drop()
    void api.keep({ path, base: hash, text: null }).catch(() => undefined)
  }
  if (!found) draft.drop()
  else if (found.base === hash) {
    void saving.decide(found.text, hash).then(drop)
    told.show('recovered', `Text written ${when(found.at)} was not saved before. It is here again.`, [
      { text: 'Keep it', run: () => view.focus() },
      { text: 'Undo', run: () => undo(view) },
    ])
  } else offer(found)

  async function compare({ text, at }: { text: string; at: number }): Promise<void> {
    const chosen = await twoVersions({
      title: 'Text that was not saved',
      why: `Written ${when(at)}, and not saved before the browser or the server ended. The file has changed since.`,
      left: { name: 'In the file', text: view.state.doc.toString(), choose: 'Keep the file’s' },
      right: { name: 'Not saved', text, choose: 'Use this' },
    })
    if (chosen === null) offer({ text, at })
    else if (chosen === text) void saving.decide(text, hash).then(drop)
    else drop()
  }
  function offer(one: { text: string; at: number }): void {
    told.show('recovered', `Text written ${when(one.at)} was not saved, and the file has changed since.`, [
      { text: 'Compare and choose', run: () => void compare(one) },
      { text: 'Throw it away', run: drop },
    ])
  }
}

const when = (at: number) =>
  new Date(at).toLocaleString('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })

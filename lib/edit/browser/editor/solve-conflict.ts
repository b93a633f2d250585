/** Ships to the browser. The same lines were changed here and elsewhere: the author chooses. */
import type { EditorView } from '@codemirror/view'
import type { SaveAnswer } from '../../api.ts'
import type { Saving } from '../saving/keep-saved.ts'
import { twoVersions } from '../saving/two-versions.ts'
import type { Notices } from './notices.ts'

type Conflict = Extract<SaveAnswer, { kind: 'conflict' }>

export async function solveConflict(
  conflict: Conflict,
  view: EditorView,
  saving: Saving,
  told: Notices,
): Promise<void> {
  const chosen = await twoVersions({
    title: 'The same lines were changed elsewhere',
    why: 'Another program, another tab or git changed lines that you changed too. Nothing is overwritten until you choose.',
    left: { name: 'In the file', text: conflict.theirs, choose: 'Keep the file’s' },
    right: { name: 'Yours', text: view.state.doc.toString(), choose: 'Keep mine' },
    both: { text: conflict.marked, choose: 'Keep both, marked in the text' },
  })
  if (chosen !== null) return saving.decide(chosen, conflict.hash)
  told.show('conflict', 'This text is not saved: the same lines were changed elsewhere.', [
    { text: 'Compare and choose', run: () => void solveConflict(conflict, view, saving, told) },
  ])
}

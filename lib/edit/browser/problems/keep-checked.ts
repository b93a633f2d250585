/** Ships to the browser. Checks the text a moment after a key, and underlines what is wrong where it is. */
import { type Diagnostic, setDiagnostics } from '@codemirror/lint'
import type { ChangeSet } from '@codemirror/state'
import type { EditorView, ViewUpdate } from '@codemirror/view'
import type { CheckAnswer, TextEdit, TextProblem } from '../../api.ts'
import { api } from '../api-client.ts'

const pause = 120

export type Checking = { update: (update: ViewUpdate) => void; show: (answer: CheckAnswer) => void; check: () => void }

/** @param onChecked called with the answer to the newest text */
export function keepChecked(view: EditorView, path: string, onChecked: (answer: CheckAnswer) => void): Checking {
  let since: ChangeSet | null = null
  let asking = false
  let again = false
  let timer = 0

  const ask = async () => {
    if (asking) {
      again = true
      return
    }
    asking = true
    again = false
    since = null
    try {
      show(await api.check(path, view.state.doc.toString()))
    } catch {
      // The save says that the server does not answer.
    } finally {
      asking = false
      if (again) void ask()
    }
  }

  /** What was typed since the text was sent moves its problems. */
  const show = (answer: CheckAnswer) => {
    const moved = since ? answer.problems.map((one) => movedBy(one, since as ChangeSet)) : answer.problems
    view.dispatch(setDiagnostics(view.state, moved.map(diagnostic)))
    onChecked({ ...answer, problems: moved })
  }

  return {
    update: ({ docChanged, changes }) => {
      if (!docChanged) return
      since = since ? since.compose(changes) : changes
      clearTimeout(timer)
      timer = window.setTimeout(() => void ask(), pause)
    },
    show,
    check: () => void ask(),
  }
}

function movedBy(one: TextProblem, changes: ChangeSet): TextProblem {
  const [from, to] = [changes.mapPos(one.from, 1), changes.mapPos(one.to, -1)]
  const { mend, ...rest } = one
  const touched = mend !== undefined && changes.touchesRange(mend.from, mend.to) !== false
  const moved = { ...rest, from, to: Math.max(from, to) }
  if (!mend || touched) return moved
  return { ...moved, mend: { ...mend, from: changes.mapPos(mend.from, 1), to: changes.mapPos(mend.to, -1) } }
}

function diagnostic({ from, to, severity, code, message, remedy, mend }: TextProblem): Diagnostic {
  return {
    from,
    to,
    severity,
    source: code,
    message: `${upperFirst(message)}. ${upperFirst(remedy)}.`,
    ...(mend ? { actions: [{ name: 'Mend', apply: (view) => applyMend(view, mend) }] } : {}),
  }
}

export function applyMend(view: EditorView, { from, to, insert }: TextEdit): void {
  view.dispatch({ changes: { from, to, insert }, userEvent: 'input.mend', scrollIntoView: true })
}

export const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

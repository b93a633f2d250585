/**
 * Ships to the browser. Underlines what is wrong where it is. The server checks the whole site after each save, so the answer about a saved
 * text comes by itself; only a text that cannot be saved now is sent to be checked.
 */
import { type Diagnostic, setDiagnostics } from '@codemirror/lint'
import type { ChangeSet } from '@codemirror/state'
import type { EditorView, ViewUpdate } from '@codemirror/view'
import type { CheckAnswer, TextEdit, TextProblem } from '../../api.ts'
import { api } from '../api-client.ts'

/** After a key, where nothing is saved. */
const pause = 300
/** After a save, for an answer to arrive by itself. */
const patience = 2000

/** A text that an answer can be about, with what was typed since. */
type Known = { hash: string; since: ChangeSet | null }

export type Checking = {
  update: (update: ViewUpdate) => void
  /** Shows the answer for the present text. */
  show: (answer: CheckAnswer) => void
  /** The present text was sent to be saved. */
  sent: () => void
  /** The hash with which it was saved; null if it was not. */
  saved: (hash: string | null) => void
  /** What the server found in the file with this hash. */
  answered: (hash: string, answer: CheckAnswer | null) => void
  check: () => void
}

type Options = { view: EditorView; path: string; hash: string; onChecked: (answer: CheckAnswer) => void }

/** @param onChecked called with each answer to the newest text */
export function keepChecked({ view, path, hash, onChecked }: Options): Checking {
  let known: Known | null = { hash, since: null }
  let sent: Known | null = null
  let early: { hash: string; answer: CheckAnswer | null } | null = null
  let canSave = true
  let asked: { since: ChangeSet | null } | null = null
  let again = false
  let timer = 0

  const ask = async () => {
    clearTimeout(timer)
    again = asked !== null
    if (asked) return
    const request = { since: null }
    asked = request
    try {
      const answer = await api.check(path, view.state.doc.toString())
      display(answer, request.since)
    } catch {
      // The save says that the server does not answer.
    } finally {
      asked = null
      if (again) void ask()
    }
  }
  const askLater = (after: number) => {
    clearTimeout(timer)
    timer = window.setTimeout(() => void ask(), after)
  }
  /** Moves problems by the changes typed since the text was sent. */
  const display = (answer: CheckAnswer, since: ChangeSet | null) => {
    const moved = since ? answer.problems.map((one) => movedBy(one, since)) : answer.problems
    view.dispatch(setDiagnostics(view.state, moved.map(diagnostic)))
    onChecked({ ...answer, problems: moved })
  }
  const answered = (about: string, answer: CheckAnswer | null) => {
    if (sent) early = { hash: about, answer }
    if (known?.hash !== about) return sent ? undefined : void ask()
    clearTimeout(timer)
    return answer ? display(answer, known.since) : void ask()
  }

  return {
    update: ({ docChanged, changes }) => {
      if (!docChanged) return
      for (const one of [known, sent, asked]) if (one) one.since = one.since ? one.since.compose(changes) : changes
      if (!canSave) askLater(pause)
    },
    show: (answer) => display(answer, null),
    sent: () => {
      sent = { hash: '', since: null }
    },
    saved: (now) => {
      canSave = now !== null
      known = sent && now !== null ? { ...sent, hash: now } : known
      sent = null
      askLater(now === null ? pause : patience)
      if (early && early.hash === now) answered(now, early.answer)
      early = null
    },
    answered,
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
    message: `${sentence(message)} ${sentence(remedy)}`,
    ...(mend ? { actions: [{ name: 'Mend', apply: (view) => applyMend(view, mend) }] } : {}),
  }
}

export function applyMend(view: EditorView, { from, to, insert }: TextEdit): void {
  view.dispatch({ changes: { from, to, insert }, userEvent: 'input.mend', scrollIntoView: true })
}

/** Messages and remedies are parts of sentences; some end as a question. */
export const sentence = (text: string) =>
  text.charAt(0).toUpperCase() + text.slice(1) + (/[.?!…]$/.test(text) ? '' : '.')

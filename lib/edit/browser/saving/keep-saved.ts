/**
 * Ships to the browser. Saves the text a moment after the last key, one request at a time. What is typed while a request is on its way is
 * saved by the next; what the server merged into the file is put into the text around it.
 */
import { type ChangeSet, type Text, Transaction } from '@codemirror/state'
import type { EditorView, ViewUpdate } from '@codemirror/view'
import type { SaveAnswer } from '../../api.ts'
import { api } from '../api-client.ts'
import { fromFile } from '../source/source-view.ts'
import { keepLocally, type LocalDraft } from './local-draft.ts'
import { failure, type SaveState } from './save-state.ts'
import { textChanges } from './text-changes.ts'

type Conflict = Extract<SaveAnswer, { kind: 'conflict' }>

type SavingOptions = {
  path: string
  view: EditorView
  base: string
  onState: (state: SaveState) => void
  onConflict: (conflict: Conflict) => void
}

export type Saving = {
  update: (update: ViewUpdate) => void
  /** Saves what is not saved yet, now. */
  flush: () => Promise<void>
  /** The page is being closed: what is not saved is kept, here and by the server. */
  leave: () => void
  /** Something else wrote the file. */
  changedElsewhere: (hash: string | null) => Promise<void>
  /** Writes this text, whatever the file has: the decision of a conflict. */
  decide: (text: string, base: string) => Promise<void>
}

const pause = 350
/** Longest time between two saves while somebody types without a pause. */
const longest = 900
const retryAfter = 2000

export function keepSaved({ path, view, base, onState, onConflict }: SavingOptions): Saving {
  let hash = base
  /** Hash of the file as last seen; null to overwrite it in any case. */
  let saved: Text | null = view.state.doc
  let since: ChangeSet | null = null
  let sending = false
  /** The file changed while a text was on its way. */
  let missed: string | null | undefined
  let halted = false
  let timer = 0
  let waitingSince = 0
  const draft: LocalDraft = keepLocally(path)
  const text = () => view.state.doc.toString()
  const isDirty = () => !saved || !view.state.doc.eq(saved)

  const schedule = (after = pause) => {
    const now = performance.now()
    waitingSince ||= now
    clearTimeout(timer)
    timer = window.setTimeout(() => void save(), Math.max(0, Math.min(after, waitingSince + longest - now)))
  }

  const save = async () => {
    if (sending || halted || !isDirty()) return
    sending = true
    waitingSince = 0
    const sent = view.state.doc
    since = null
    try {
      take(await api.save({ path, base: hash, text: sent.toString() }), sent)
    } catch (error) {
      draft.put(hash, text())
      onState(failure(error))
      clearTimeout(timer)
      timer = window.setTimeout(() => void save(), retryAfter)
    } finally {
      sending = false
    }
    if (missed !== undefined) await changedElsewhere(missed)
  }

  const take = (answer: SaveAnswer, sent: Text) => {
    if (answer.kind === 'saved' || answer.kind === 'merged') {
      hash = answer.hash
      saved = sent
      if (answer.kind === 'merged') insert(sent, answer.text)
      if (isDirty()) return schedule()
      draft.drop()
      return onState({ kind: answer.kind, at: new Date() })
    }
    halted = true
    draft.put(hash, text())
    void api.keep({ path, base: hash, text: text() }).catch(() => undefined)
    onState({ kind: answer.kind })
    if (answer.kind === 'conflict') onConflict(answer)
  }

  /** Applies what the file got from elsewhere, around what was typed since it had the text `known`. */
  const insert = (known: Text, now: string) => {
    const changes = textChanges(known.toString(), now)
    view.dispatch({
      changes: since ? changes.map(since) : changes,
      annotations: [fromFile.of(true), Transaction.addToHistory.of(false)],
    })
    saved = changes.apply(known)
  }

  const changedElsewhere = async (found: string | null): Promise<void> => {
    missed = sending ? found : undefined
    if (halted || sending || found === hash) return
    if (found === null) {
      halted = true
      return onState({ kind: 'gone' })
    }
    if (isDirty()) return save()
    since = null
    const [known, before] = [view.state.doc, hash]
    const now = await api.open(path)
    // A save that began meanwhile brings the change with it.
    if (sending || hash !== before || now.hash === hash) return
    hash = now.hash
    if (now.text === known.toString()) return
    insert(known, now.text)
    if (isDirty()) schedule()
    onState({ kind: 'merged', at: new Date() })
  }

  return {
    update: (update) => {
      if (!update.docChanged) return
      if (update.transactions.some((one) => one.annotation(fromFile))) return
      since = since ? since.compose(update.changes) : update.changes
      if (halted) {
        draft.put(hash, text())
        return
      }
      onState({ kind: 'unsaved' })
      schedule()
    },
    flush: async () => {
      clearTimeout(timer)
      await save()
    },
    leave: () => {
      if (!isDirty()) return
      draft.put(hash, text())
      void api.keep({ path, base: hash, text: text() }).catch(() => undefined)
    },
    changedElsewhere,
    decide: async (decided, against) => {
      halted = false
      hash = against
      saved = null
      view.dispatch({ changes: textChanges(text(), decided), userEvent: 'input' })
      onState({ kind: 'unsaved' })
      await save()
    },
  }
}

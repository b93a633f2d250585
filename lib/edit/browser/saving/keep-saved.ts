/**
 * Ships to the browser. Saves the text a moment after the last key, one request at a time. What is typed while a request is on its way is
 * saved by the next; what the server merged into the file is put into the text around it.
 */
import { type ChangeSet, type Text, Transaction } from '@codemirror/state'
import type { EditorView, ViewUpdate } from '@codemirror/view'
import type { SaveAnswer } from '../../api.ts'
import { api } from '../api-client.ts'
import { fromFile } from '../source/source-view.ts'
import type { LocalDraft } from './local-draft.ts'
import { savePace } from './save-pace.ts'
import { failure, type SaveState } from './save-state.ts'
import { textChanges } from './text-changes.ts'

type Conflict = Extract<SaveAnswer, { kind: 'conflict' }>

type SavingOptions = {
  path: string
  view: EditorView
  base: string
  draft: LocalDraft
  onState: (state: SaveState) => void
  onConflict: (conflict: Conflict) => void
  /** The present text is being sent. */
  onSend: () => void
  /** The text that was sent is the file's, with this hash; null if it is not. */
  onSaved: (hash: string | null) => void
}

export type Saving = {
  update: (update: ViewUpdate) => void
  /** Saves what is not saved yet, now. */
  flush: () => Promise<void>
  /** The page is being closed: what is not saved is kept, here and by the server. */
  leave: () => void
  /** The site was read again with what was saved last. */
  settled: () => void
  /** Something else wrote the file. */
  changedElsewhere: (hash: string | null) => Promise<void>
  /** Writes this text, whatever the file has: the decision of a conflict. */
  decide: (text: string, base: string) => Promise<void>
}

export function keepSaved(options: SavingOptions): Saving {
  const { path, view, base, draft, onState, onConflict, onSend, onSaved } = options
  let hash = base
  /** The text that the file has; null to write it in any case. */
  let saved: Text | null = view.state.doc
  let since: ChangeSet | null = null
  let sending = false
  let current: Promise<void> | undefined
  /** The file changed while a text was on its way. */
  let missed: string | null | undefined
  let halted = false
  let failing = false
  const text = () => view.state.doc.toString()
  const isDirty = () => !saved || !view.state.doc.eq(saved)

  const save = async (): Promise<void> => {
    if (halted || !isDirty()) return
    // A server that is slow to answer may be about to end.
    if (sending) return draft.put(hash, text())
    current = send()
    await current
  }
  const send = async () => {
    sending = true
    pace.begun()
    const sent = view.state.doc
    since = null
    onSend()
    try {
      take(await api.save({ path, base: hash, text: sent.toString() }), sent)
    } catch (error) {
      failing = true
      draft.put(hash, text())
      onSaved(null)
      onState(failure(error))
      pace.failed()
    } finally {
      sending = false
    }
    if (missed !== undefined) await changedElsewhere(missed)
  }

  const take = (answer: SaveAnswer, sent: Text) => {
    if (answer.kind === 'saved' || answer.kind === 'merged') {
      hash = answer.hash
      saved = sent
      failing = false
      pace.saved()
      draft.drop()
      if (answer.kind === 'saved') onSaved(hash)
      else insert(sent, answer.text)
      if (isDirty()) return pace.wanted()
      return onState({ kind: answer.kind, at: new Date() })
    }
    halted = true
    onSaved(null)
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
    if (isDirty()) return onSaved(null)
    onSend()
    onSaved(hash)
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
    if (isDirty()) pace.wanted()
    onState({ kind: 'merged', at: new Date() })
  }

  const pace = savePace(() => void save())
  return {
    update: (update) => {
      if (!update.docChanged) return
      if (update.transactions.some((one) => one.annotation(fromFile))) return
      since = since ? since.compose(update.changes) : update.changes
      if (halted || failing) draft.put(hash, text())
      if (halted) return
      onState({ kind: 'unsaved' })
      pace.wanted()
    },
    flush: async () => {
      await current
      await save()
    },
    leave: () => {
      if (!isDirty()) return
      draft.put(hash, text())
      void api.keep({ path, base: hash, text: text() }).catch(() => undefined)
    },
    settled: () => {
      pace.read()
      if (!sending && !halted && isDirty()) pace.wanted()
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

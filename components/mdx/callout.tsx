/** `<Callout type="note" title="…">`: the same aside that `> [!NOTE]` makes in Markdown, with a title of one's own. */
import type { ReactNode } from 'react'
import { words } from '../../lib/core/messages.ts'

export type CalloutProps = {
  type?: keyof typeof words.callouts
  /** By default the word for the type. */
  title?: string
  children: ReactNode
}

export function Callout({ type = 'note', title, children }: CalloutProps) {
  const kind = Object.hasOwn(words.callouts, type) ? type : 'note'
  const name = title ?? words.callouts[kind]
  return (
    // Named by a label and not by an id: ids of a component would have to be counted over the page.
    <aside className={`callout callout-${kind}`} role="note" aria-label={name}>
      <p className="callout-title">{name}</p>
      {children}
    </aside>
  )
}

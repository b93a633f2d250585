/** `<Callout type="note" title="…">`: the callout that `> [!NOTE]` makes in Markdown, with a custom title. */
import type { ReactNode } from 'react'
import type { Messages } from '../../lib/core/messages/messages.ts'
import { messages } from '../messages.ts'
import { replaceable } from '../own-or-ours.ts'

export type CalloutProps = {
  type?: keyof Messages['callouts']
  /** Default: the name of the type. */
  title?: string
  children: ReactNode
}

export function StandardCallout({ type = 'note', title, children }: CalloutProps) {
  const kind = Object.hasOwn(messages().callouts, type) ? type : 'note'
  const name = title ?? messages().callouts[kind]
  return (
    // aria-label, since ids would have to be unique on the page.
    <aside className={`callout callout-${kind}`} role="note" aria-label={name}>
      <p className="callout-title">{name}</p>
      {children}
    </aside>
  )
}

export const Callout = replaceable('Callout', StandardCallout)

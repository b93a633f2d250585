/** `<PullQuote source="…">`: words of the text, or of somebody else, set large. The same as `> [!QUOTE]` in Markdown. */
import type { ReactNode } from 'react'

export type PullQuoteProps = {
  children: ReactNode
  /** Who said it, or where. */
  source?: string
  /** Set by the pipeline if the same words are in the text, so that screen readers don't read them twice. */
  repeats?: boolean
}

export function PullQuote({ children, source, repeats }: PullQuoteProps) {
  return (
    <blockquote className="pull" aria-hidden={repeats || undefined}>
      {children}
      {source && <p className="pull-source">{source}</p>}
    </blockquote>
  )
}

/** `<Figure src alt caption credit wide>`: a picture with its caption and credit. The picture arrives as a child, already resolved. */
import type { ReactNode } from 'react'

export type FigureProps = {
  /** Made of `src` and `alt` by the pipeline. */
  children: ReactNode
  caption?: ReactNode
  credit?: ReactNode
  /** Wider than the column of text. */
  wide?: boolean
}

export function Figure({ children, caption, credit, wide }: FigureProps) {
  return (
    <figure className={wide ? 'figure wide' : 'figure'}>
      {children}
      {caption || credit ? (
        <figcaption>
          {caption}
          {caption && credit ? ' ' : null}
          {credit ? <span className="credit">{credit}</span> : null}
        </figcaption>
      ) : null}
    </figure>
  )
}

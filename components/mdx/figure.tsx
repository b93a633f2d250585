/** `<Figure src alt caption credit wide>`: a picture with its caption and credit. The pipeline passes the resolved picture as a child. */
import type { ReactNode } from 'react'

export type FigureProps = {
  /** The picture, made by the pipeline from `src` and `alt`. */
  children: ReactNode
  caption?: ReactNode
  credit?: ReactNode
  /** Wider than the text column. */
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

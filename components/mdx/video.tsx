/** `<Video src poster captions title caption>`: a film of our own. The player arrives as a child; addresses of YouTube and Vimeo never get here. */
import type { ReactNode } from 'react'

export type VideoProps = {
  /** Made of `src`, `poster`, `captions` and `title` by the pipeline. */
  children: ReactNode
  caption?: ReactNode
}

export function Video({ children, caption }: VideoProps) {
  return (
    <figure className="video">
      {children}
      {caption ? <figcaption>{caption}</figcaption> : null}
    </figure>
  )
}

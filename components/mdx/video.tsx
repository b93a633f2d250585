/** `<Video src poster captions title caption>`: a video file. The pipeline passes the player as a child, and handles YouTube and Vimeo itself. */
import type { ReactNode } from 'react'

export type VideoProps = {
  /** The player, made by the pipeline from `src`, `poster`, `captions` and `title`. */
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

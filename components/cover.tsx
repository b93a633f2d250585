/** The picture of a post or a category where only its place is given: its own, else a drawn one. */
import type { PictureView } from '../lib/content/index.ts'
import { tintOf } from '../lib/covers/tint.ts'
import { DrawnCover } from './drawn-cover.tsx'
import { Picture } from './picture.tsx'

type Props = {
  picture?: PictureView | undefined
  seed: string
  family: string
  tint?: string | undefined
}

export function Cover({ picture, ...drawn }: Props) {
  if (!picture) return <DrawnCover {...drawn} />
  return (
    // A vector has no other sizes to choose from; it is a diagram more often than not.
    <span
      className={picture.sources.length === 0 ? 'cover whole' : 'cover'}
      data-tint={tintOf(drawn.family || undefined, drawn.tint)}
    >
      <Picture picture={picture} />
    </span>
  )
}

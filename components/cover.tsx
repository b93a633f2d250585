/** The picture of a post or a category where only its place is given: its own, else a drawn one. */
import type { PictureView } from '../lib/content/index.ts'
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
    <span className="cover">
      <Picture picture={picture} />
    </span>
  )
}

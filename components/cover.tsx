/** The picture of a post in a list or at its head: its own, else its drawn cover. */
import type { PictureView } from '../lib/content/index.ts'
import { DrawnCover } from './drawn-cover.tsx'
import { Picture } from './picture.tsx'

type Props = {
  post: { picture?: PictureView; cover: { seed: string; family: string }; categories: { tint?: string }[] }
}

export function Cover({ post: { picture, cover, categories } }: Props) {
  if (!picture) return <DrawnCover {...cover} tint={categories[0]?.tint} />
  return (
    <span className="cover">
      <Picture picture={picture} />
    </span>
  )
}

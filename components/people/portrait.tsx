/** A person's face: their portrait, else a monogram. The name stands beside it, so it says nothing to a screen reader. */
import type { PictureView } from '../../lib/images/index.ts'
import { Picture } from '../pictures/picture.tsx'
import { Monogram } from './monogram.tsx'

export function Portrait({ portrait, id, name }: { portrait?: PictureView | undefined; id: string; name: string }) {
  if (!portrait) return <Monogram id={id} name={name} />
  return (
    <span className="portrait">
      <Picture picture={portrait} />
    </span>
  )
}

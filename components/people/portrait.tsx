/** A person's portrait, or a monogram. Decorative: the name is beside it. */
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

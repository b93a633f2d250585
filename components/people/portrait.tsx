/** A person's portrait, or a monogram. Decorative: the name is beside it. */
import type { PictureView } from '../../lib/images/index.ts'
import { Picture } from '../pictures/picture.tsx'
import { Monogram } from './monogram.tsx'

type Props = {
  portrait?: PictureView | undefined
  id: string
  name: string
  /** The composition of the monogram. */
  design?: number | undefined
}

export function Portrait({ portrait, id, name, design }: Props) {
  if (!portrait) return <Monogram id={id} name={name} design={design} />
  return (
    <span className="portrait">
      <Picture picture={portrait} />
    </span>
  )
}

/** The picture of a person, or their monogram. The name stands beside it, so it says nothing to a screen reader. */
import type { PictureView } from '../lib/content/index.ts'
import { drawMonogram } from '../lib/covers/monogram.ts'
import { tintOf } from '../lib/covers/tint.ts'
import { Picture } from './picture.tsx'
import './portrait.css'

type Props = { id: string; name: string; picture?: PictureView | undefined }

export function Portrait({ id, name, picture }: Props) {
  return (
    <span className="portrait" data-tint={tintOf(id)}>
      {picture ? (
        <Picture picture={picture} />
      ) : (
        <svg
          viewBox="0 0 120 120"
          aria-hidden="true"
          focusable="false"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: paths of numbers and two letters, drawn by lib/covers.
          dangerouslySetInnerHTML={{ __html: drawMonogram(id, name) }}
        />
      )}
    </span>
  )
}

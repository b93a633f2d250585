/** The picture of a post or category in a given frame: its own, or a drawn cover. */

import { type Ratio, type Subject, tintOf } from '../../lib/covers/index.ts'
import type { PictureView } from '../../lib/images/index.ts'
import { DrawnCover } from './drawn-cover.tsx'
import { Picture } from './picture.tsx'

type Props = Subject & {
  picture?: PictureView | undefined
  tint?: string | undefined
  ratio: Ratio
}

export function Cover({ picture, ...drawn }: Props) {
  if (!picture) return <DrawnCover {...drawn} />
  const { family, tint, ratio } = drawn
  const { whole, sources } = picture
  if (whole && whole !== 'unmounted')
    return (
      <span className="cover own mounted" data-ratio={ratio}>
        <Ground {...whole} />
        {/* The background serves as its placeholder. */}
        <Picture picture={{ ...picture, placeholder: '' }} />
      </span>
    )
  // An SVG has one size, and is usually a diagram.
  const shownWhole = whole || sources.length === 0
  return (
    <span
      className={shownWhole ? 'cover own whole' : 'cover own'}
      data-ratio={ratio}
      data-tint={tintOf(family || undefined, tint)}
    >
      <Picture picture={picture} />
    </span>
  )
}

/** The colours of a picture's edges as two halves; the picture covers the seam. An SVG, because the page's policy allows no style attributes. */
function Ground({ colours: [first, second], beside }: Exclude<NonNullable<PictureView['whole']>, 'unmounted'>) {
  return (
    <svg viewBox="0 0 2 2" preserveAspectRatio="none" aria-hidden="true">
      <path fill={first} d="M0 0h2v2H0z" />
      {second !== first && <path fill={second} d={beside ? 'M1 0h1v2H1z' : 'M0 1h2v1H0z'} />}
    </svg>
  )
}

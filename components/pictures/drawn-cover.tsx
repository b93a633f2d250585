/** A post's drawn cover. It is part of the page and not a file, so that it follows the page's colours. */
import { coverBox, drawCover, type Ratio, type Subject, tintOf } from '../../lib/covers/index.ts'
import './drawn-cover.css'

type Props = Subject & {
  tint?: string | undefined
  /** The shape of its frame, for which it is composed. Frames have no other shape: style sheets set the width alone. */
  ratio: Ratio
}

export function DrawnCover({ tint, ratio, ...subject }: Props) {
  return (
    <span
      className={subject.onTint ? 'cover bare' : 'cover'}
      data-ratio={ratio}
      data-tint={tintOf(subject.family || undefined, tint)}
    >
      <svg
        viewBox={coverBox(ratio)}
        // The frame may be half a pixel off: then the drawing is stretched by that, and no edge is lost or bare.
        preserveAspectRatio="none"
        aria-hidden="true"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: lib/covers draws paths of numbers; names never get in.
        dangerouslySetInnerHTML={{ __html: drawCover(subject, ratio) }}
      />
    </span>
  )
}

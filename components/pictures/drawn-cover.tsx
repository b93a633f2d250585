/** A post's drawn cover. It is part of the page and not a file, so that it follows the page's colours. */
import { coverBox, drawCover, tintOf } from '../../lib/covers/index.ts'
import './drawn-cover.css'

type Props = { seed: string; family: string; tint?: string | undefined }

export function DrawnCover({ seed, family, tint }: Props) {
  const category = family || undefined
  return (
    <span className="cover" data-tint={tintOf(category, tint)}>
      <svg
        viewBox={coverBox}
        preserveAspectRatio="xMidYMid slice"
        aria-hidden="true"
        focusable="false"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: lib/covers draws paths of numbers; names never get in.
        dangerouslySetInnerHTML={{ __html: drawCover(seed, category) }}
      />
    </span>
  )
}

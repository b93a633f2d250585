/** A post's drawn cover. It follows the page's colours, so it stands in the page instead of being a file beside it. */
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
        // biome-ignore lint/security/noDangerouslySetInnerHtml: paths of numbers, drawn by lib/covers; nothing of the names gets in.
        dangerouslySetInnerHTML={{ __html: drawCover(seed, category) }}
      />
    </span>
  )
}

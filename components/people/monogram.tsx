/** Replaces a missing portrait. Decorative: the name is beside it. */
import { drawMonogram, initials, tintOf, wantedDesign } from '../../lib/covers/index.ts'
import './monogram.css'

type Props = {
  id: string
  name: string
  /** Its composition among those of all people; by the id alone for somebody without a profile. */
  design?: number | undefined
}

export function Monogram({ id, name, design = wantedDesign(id) }: Props) {
  const letters = `<text x="60" y="79" text-anchor="middle">${initials(name)}</text>`
  return (
    <span className="portrait" data-tint={tintOf(id)}>
      <svg
        viewBox="0 0 120 120"
        aria-hidden="true"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: lib/covers draws paths of numbers and two letters.
        dangerouslySetInnerHTML={{ __html: drawMonogram(design) + letters }}
      />
    </span>
  )
}

/** Replaces a missing portrait. Decorative: the name is beside it. */
import { drawMonogram, tintOf } from '../../lib/covers/index.ts'
import './monogram.css'

export function Monogram({ id, name }: { id: string; name: string }) {
  return (
    <span className="portrait" data-tint={tintOf(id)}>
      <svg
        viewBox="0 0 120 120"
        aria-hidden="true"
        focusable="false"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: lib/covers draws paths of numbers and two letters.
        dangerouslySetInnerHTML={{ __html: drawMonogram(id, name) }}
      />
    </span>
  )
}

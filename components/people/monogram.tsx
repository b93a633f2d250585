/** The picture of a person without a portrait. The name stands beside it, so it says nothing to a screen reader. */
import { drawMonogram, tintOf } from '../../lib/covers/index.ts'
import './monogram.css'

export function Monogram({ id, name }: { id: string; name: string }) {
  return (
    <span className="portrait" data-tint={tintOf(id)}>
      <svg
        viewBox="0 0 120 120"
        aria-hidden="true"
        focusable="false"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: paths of numbers and two letters, drawn by lib/covers.
        dangerouslySetInnerHTML={{ __html: drawMonogram(id, name) }}
      />
    </span>
  )
}

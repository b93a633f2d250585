/** Link to the document's source, for corrections. */
import { words } from '../../lib/core/messages.ts'

export function EditLink({ href }: { href: string | undefined }) {
  if (!href) return null
  return (
    <p className="meta mt-4">
      <a href={href}>{words.editPage}</a>
    </p>
  )
}

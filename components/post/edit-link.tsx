/** Link to the document's source, for corrections. */
import { messages } from '../messages.ts'

export function EditLink({ href }: { href: string | undefined }) {
  if (!href) return null
  return (
    <p className="meta mt-4">
      <a href={href}>{messages().editPage}</a>
    </p>
  )
}

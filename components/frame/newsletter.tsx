/** Newsletter form that posts to the owner's provider. Works without JavaScript. */

import type { Chrome } from '../../lib/pages/index.ts'
import { messages } from '../messages.ts'
import { replaceable } from '../own-or-ours.ts'
import './newsletter.css'

export function StandardNewsletter({ newsletter }: { newsletter: NonNullable<Chrome['newsletter']> }) {
  const { action, field, fields, invitation } = newsletter
  return (
    <form className="newsletter" action={action} method="post">
      <p>{invitation ?? messages().newsletter.invitation}</p>
      {fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        <span className="meta">{messages().newsletter.address}</span>
        <input type="email" name={field} required autoComplete="email" />
      </label>
      <button type="submit">{messages().newsletter.subscribe}</button>
    </form>
  )
}

export const Newsletter = replaceable('Newsletter', StandardNewsletter)

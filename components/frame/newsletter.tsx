/** Newsletter form that posts to the owner's provider. Works without JavaScript. */

import { words } from '../../lib/core/messages.ts'
import type { Chrome } from '../../lib/pages/index.ts'
import './newsletter.css'

export function Newsletter({ newsletter }: { newsletter: NonNullable<Chrome['newsletter']> }) {
  const { action, field, fields, invitation } = newsletter
  return (
    <form className="newsletter" action={action} method="post">
      <p>{invitation ?? words.newsletter.invitation}</p>
      {fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        <span className="meta">{words.newsletter.address}</span>
        <input type="email" name={field} required autoComplete="email" />
      </label>
      <button type="submit">{words.newsletter.subscribe}</button>
    </form>
  )
}

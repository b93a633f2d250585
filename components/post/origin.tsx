/** Says where a text was published first, if that was on another site. */
import { messages } from '../messages.ts'

export function Origin({ address }: { address: string }) {
  return (
    <p className="meta origin">
      {messages().firstPublishedAt}{' '}
      <a href={address} rel="noopener noreferrer">
        {new URL(address).host}
      </a>
    </p>
  )
}

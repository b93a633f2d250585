/** The words of the page that is being rendered. Layout, page and metadata of one request share them; pages rendered at the same time don't. */
import { cache } from 'react'
import { type Messages, messagesFor } from '../lib/core/messages/messages.ts'

/** React makes one for each request. Outside of one, as in a unit test, it makes a new one for each call. */
const ofRequest = cache((): { messages?: Messages } => ({}))

/** Sets the words for the rest of this request: `app/page-data.ts` does it for metadata, `app/shell.tsx` for the page. */
export function setMessages(messages: Messages): Messages {
  ofRequest().messages = messages
  return messages
}

/** @throws in a request for which no language was set: the page would otherwise be in English by mistake */
export function messages(): Messages {
  const request = ofRequest()
  if (request.messages) return request.messages
  if (request === ofRequest()) throw new Error('The page has no language — render it within the Shell of app/shell.tsx')
  return messagesFor('en')
}

/** The enhancement script. Its English words are in the script; pages carry only those that differ. */
import { type Messages, messagesFor } from '../../lib/core/messages/messages.ts'

const english = messagesFor('en')

/** The words that the script shows: attribute → message. */
const words = {
  'data-copy': 'copy',
  'data-copied': 'copied',
  'data-not-copied': 'notCopied',
  'data-close': 'close',
  'data-picture': 'imageWithoutAlt',
  'data-previous': 'previousPicture',
  'data-next': 'nextPicture',
} as const

export function Enhancement({ files, messages }: { files: string; messages: Messages }) {
  const differing = Object.entries(words).filter(([, name]) => messages[name] !== english[name])
  const data = Object.fromEntries(differing.map(([attribute, name]) => [attribute, messages[name]]))
  return <script defer src={`${files}enhance.js`} {...data} />
}

/** English-looking text from a fixed vocabulary, which compresses like prose, unlike a repeated sentence. */

const vocabulary =
  'service message queue order request answer network failure partition replica leader follower log event command customer payment invoice warehouse stock price delivery deadline retry timeout budget latency throughput percentile measure record history version schema contract client server cache index table row column query transaction commit rollback lock conflict merge branch release deploy rollout canary alert page engineer team owner meeting decision reason cost benefit mistake lesson habit rule exception boundary module function caller reader writer paper letter morning evening winter number quiet narrow honest careful slow quick plain small large early late common rare known broken finished missing shared local remote certain likely'.split(
    ' ',
  )
const verbs =
  'waits answers fails retries reads writes keeps loses sends receives measures forgets repeats explains allows prevents costs saves moves changes'.split(
    ' ',
  )

/** Random words of the vocabulary. */
export function words(next: () => number, count: number): string[] {
  return Array.from({ length: count }, () => vocabulary[Math.floor(next() * vocabulary.length)] ?? '')
}

/** Two words, another pair for each number below ten thousand. */
export const pair = (index: number): string[] =>
  [index % vocabulary.length, Math.floor(index / vocabulary.length)].map((word) => vocabulary[word] ?? '')

/** A title of three or four words. */
export function title(next: () => number): string {
  return capital(words(next, 3 + Math.floor(next() * 2)).join(' '))
}

/** One sentence of eight to twenty words. */
export function sentence(next: () => number): string {
  const verb = verbs[Math.floor(next() * verbs.length)]
  const before = words(next, 2 + Math.floor(next() * 5)).join(' ')
  return `${capital(`the ${before} ${verb} the ${words(next, 3 + Math.floor(next() * 8)).join(' ')}`)}.`
}

/** A paragraph of three to six sentences. */
export function paragraph(next: () => number): string {
  return Array.from({ length: 3 + Math.floor(next() * 4) }, () => sentence(next)).join(' ')
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Asks other sites whether the pages this site links to are still there: politely, and not again within a week. */

/** What is known of an address: its status (0 when nothing answered) and the day it was asked. */
export type Answer = { status: number; day: string }
/** Kept between runs: address → answer. */
export type Answers = Record<string, Answer>

export type AskOptions = {
  /** Today, `YYYY-MM-DD`. */
  today: string
  /** Asks one address; rejects when nothing answers. */
  ask: (address: string, method: 'HEAD' | 'GET') => Promise<{ status: number }>
  /** Waits between two questions to one host. */
  pause: () => Promise<void>
  progress?: (done: number, all: number) => void
}

/** Days after which an address is asked again. */
const keepDays = 7
/** Hosts asked at the same time; of one host, one address after the other. */
const hostsAtOnce = 4

/**
 * Brings answers up to date.
 * @param addresses absolute http(s) addresses; fragments are ignored
 * @returns an answer for every address, and no others
 */
export async function askLinks(addresses: readonly string[], known: Answers, options: AskOptions): Promise<Answers> {
  const wanted = [...new Set(addresses.map((address) => address.replace(/#.*$/, '')))].sort()
  const answers = new Map<string, Answer>()
  for (const address of wanted) {
    const answer = known[address]
    if (answer && isFresh(answer, options.today)) answers.set(address, answer)
  }
  const open = wanted.filter((address) => !answers.has(address))
  const hosts = byHost(open)
  let done = 0
  const next = async (): Promise<void> => {
    for (let host = hosts.shift(); host; host = hosts.shift())
      for (const address of host) {
        answers.set(address, { status: await status(address, options), day: options.today })
        options.progress?.(++done, open.length)
        await options.pause()
      }
  }
  await Promise.all(Array.from({ length: hostsAtOnce }, next))
  return Object.fromEntries([...answers].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function byHost(addresses: readonly string[]): string[][] {
  const hosts = new Map<string, string[]>()
  for (const address of addresses) {
    const { host } = new URL(address)
    hosts.set(host, [...(hosts.get(host) ?? []), address])
  }
  return [...hosts.values()]
}

/** A page that is gone for certain; a site that refuses robots or is busy says nothing about its page. */
export function isDead({ status }: Answer): boolean {
  return status === 0 || status === 404 || status === 410
}

function isFresh(answer: Answer, today: string): boolean {
  if (isDead(answer)) return false
  return (Date.parse(today) - Date.parse(answer.day)) / 86_400_000 < keepDays
}

/** Some servers refuse HEAD: only what GET says counts against a page. */
async function status(address: string, { ask }: AskOptions): Promise<number> {
  for (const method of ['HEAD', 'GET'] as const) {
    const answer = await ask(address, method).catch(() => ({ status: 0 }))
    if (answer.status > 0 && answer.status < 400) return answer.status
    if (method === 'GET') return answer.status
  }
  return 0
}

/** Checks whether the pages of other sites that this site links to still exist: politely, and at most once a week. */

/** The result for an address: its status (0 if nothing answered) and the day it was checked. */
export type Answer = { status: number; day: string }
/** Results by address, cached between runs. */
export type Answers = Record<string, Answer>

export type AskOptions = {
  /** Today, `YYYY-MM-DD`. */
  today: string
  /** Requests one address; rejects if nothing answers. */
  ask: (address: string, method: 'HEAD' | 'GET') => Promise<{ status: number }>
  /** Waits between two requests to the same host. */
  pause: () => Promise<void>
  progress?: (done: number, all: number) => void
}

/** Days for which a good result is reused. */
const keepDays = 7
/** Hosts checked in parallel; addresses of one host are requested one after the other. */
const hostsAtOnce = 4

/**
 * Updates the results.
 * @param addresses absolute http(s) addresses; fragments are ignored
 * @returns a result for each of the addresses, and no others
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

/** A page that is certainly gone; a site that refuses robots or is busy says nothing about its page. */
export function isDead({ status }: Answer): boolean {
  return status === 0 || status === 404 || status === 410
}

function isFresh(answer: Answer, today: string): boolean {
  if (isDead(answer)) return false
  return (Date.parse(today) - Date.parse(answer.day)) / 86_400_000 < keepDays
}

/** Some servers refuse HEAD, so only the answer to GET counts against a page. */
async function status(address: string, { ask }: AskOptions): Promise<number> {
  for (const method of ['HEAD', 'GET'] as const) {
    const answer = await ask(address, method).catch(() => ({ status: 0 }))
    if (answer.status > 0 && answer.status < 400) return answer.status
    if (method === 'GET') return answer.status
  }
  return 0
}

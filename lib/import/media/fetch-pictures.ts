/** Fetches pictures and files that the site lacks: two at a time from one host, each whole or not at all, so that an interrupted run can be continued. */
import { join } from 'node:path'
import { writeAtomically } from '../../core/files/atomic-write.mjs'
import { groupBy } from '../../core/group-by.ts'
import { addressFor, endingOf } from './content-types.ts'
import type { PictureUse } from './pictures.ts'

export type FetchOptions = {
  /** The site's root. */
  root: string
  /** The address of the old site, whose host may be any; other hosts must be public. */
  siteUrl: string | undefined
  onProgress?: ((done: number, all: number) => void) | undefined
}

const atOnce = 2
const hostsAtOnce = 6
const largest = 30_000_000
const timeLimit = 60_000

/** @returns why a picture was not fetched, by its address */
export async function fetchPictures(
  wanted: readonly PictureUse[],
  options: FetchOptions,
): Promise<Map<string, string>> {
  const failures = new Map<string, string>()
  let done = 0
  const one = async (use: PictureUse): Promise<boolean> => {
    const reason = await fetchOne(use, options).catch(reasonOf)
    if (reason !== null) failures.set(use.address, reason)
    options.onProgress?.(++done, wanted.length)
    // Rate limited (429): leave the host alone, and try again in a later run.
    return reason === null || !/\b(?:429|503)\b/.test(reason)
  }
  const hosts = [...groupBy(wanted, ({ address }) => hostOf(address, options.siteUrl)).values()]
  await inLanes(hosts, hostsAtOnce, async (uses) => {
    let goesOn = true
    await inLanes(uses, atOnce, async (use) => {
      if (goesOn) goesOn = (await one(use)) && goesOn
      else failures.set(use.address, 'its host asked for a pause')
    })
  })
  return failures
}

/** `fetch` says only that it failed; what failed is in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer within ${timeLimit / 1000} seconds`
  const cause = error.cause
  if (!(cause instanceof Error)) return error.message
  const code = 'code' in cause ? String(cause.code) : ''
  if (/^(?:ENOTFOUND|EAI_AGAIN)$/.test(code)) return 'its host was not found: there is no network, or the host is gone'
  return `no connection to its host (${code || cause.message})`
}

async function inLanes<Item>(items: readonly Item[], lanes: number, use: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values()
  const lane = async () => {
    for (const item of waiting) await use(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

const hostOf = (address: string, siteUrl: string | undefined) => addressFor(address, siteUrl)?.host ?? ''

/** @returns null, or why there is no copy */
async function fetchOne({ address, file }: PictureUse, { root, siteUrl }: FetchOptions): Promise<string | null> {
  const url = addressFor(address, siteUrl)
  if (!url) return 'the export does not tell the address of its site'
  if (!isPublic(url) && url.host !== addressFor('/', siteUrl)?.host) return 'its host is not a public one'
  const response = await fetch(url, {
    signal: AbortSignal.timeout(timeLimit),
    headers: { accept: 'image/*,audio/*,video/*,application/pdf' },
  })
  if (!response.ok) return `the host answered ${response.status}`
  const ending = endingOf(response.headers.get('content-type'))
  if (ending === undefined)
    return `it is no picture or file but ${response.headers.get('content-type') ?? 'of no type'}`
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > largest) return `it is larger than ${largest / 1_000_000} MB`
    parts.push(part)
  }
  if (size === 0) return 'it is empty'
  writeAtomically(join(root, /\.[a-z0-9]{2,5}$/i.test(file) ? file : file + ending), Buffer.concat(parts))
  return null
}

/** Addresses of this machine and of private networks, which an export must not reach. */
function isPublic({ protocol, hostname }: URL): boolean {
  if (!/^https?:$/.test(protocol) || hostname.startsWith('[') || !hostname.includes('.')) return false
  if (/\.(?:local|localhost|internal|lan)$/i.test(hostname)) return false
  return !/^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\..*\d$/.test(hostname)
}

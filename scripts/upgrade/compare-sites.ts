/** What an upgrade changes for readers: pages, their words, the ids of feed entries, and new problems. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../../lib/core/files/files-below.ts'
import { formatProblem, type Problem } from '../../lib/core/problems/problem.ts'
import { elements, parseHtml, textOf } from '../../lib/html/index.ts'
import type { Trial } from './try-upgrade.ts'

export type Differences = {
  /** Addresses that are no longer there, and new ones. */
  gone: string[]
  added: string[]
  /** Pages with different text. */
  reworded: string[]
  /** Ids of feed entries that are gone: readers would see these posts as new. */
  lostIds: string[]
  newProblems: string[]
  /** Pages whose words, or absence, can be compared by eye. */
  common: string[]
}

export function differences({ before, after }: Trial): Differences {
  const [old, next] = [pagesOf(before.root), pagesOf(after.root)]
  const common = [...old.keys()].filter((address) => next.has(address))
  const ids = idsOf(after.root)
  const known = new Set(before.problems.map(sameProblem))
  return {
    gone: [...old.keys()].filter((address) => !next.has(address)),
    added: [...next.keys()].filter((address) => !old.has(address)),
    reworded: common.filter((address) => words(old.get(address)) !== words(next.get(address))),
    lostIds: [...idsOf(before.root)].filter((id) => !ids.has(id)),
    newProblems: after.problems.filter((one) => !known.has(sameProblem(one))).map(formatProblem),
    common,
  }
}

/** Lines move when a codemod renames keys; the message stays. */
const sameProblem = ({ path, code, message }: Problem) => `${path} ${code} ${message}`

/** Address → file of every page. */
function pagesOf(root: string): Map<string, string> {
  const out = join(root, 'out')
  const files = existsSync(out) ? filesBelow(out).filter((name) => name.endsWith('.html')) : []
  return new Map(files.sort().map((name) => [`/${name.replace(/(?:^|(?<=\/))index\.html$/, '')}`, join(out, name)]))
}

/** The words that readers see, without those of scripts and styles. */
function words(file: string | undefined): string {
  if (file === undefined) return ''
  const document = parseHtml(readFileSync(file, 'utf8'))
  const all = elements(document)
  const main = all.find(({ tagName }) => tagName === 'main') ?? all.find(({ tagName }) => tagName === 'body')
  return main ? textOf(main).replace(/\s+/g, ' ').trim() : ''
}

/** Ids of the entries in the site's Atom feed. */
function idsOf(root: string): Set<string> {
  const feed = join(root, 'out/feed.xml')
  if (!existsSync(feed)) return new Set()
  return new Set([...readFileSync(feed, 'utf8').matchAll(/<id>([^<]*)<\/id>/g)].map(([, id = '']) => id))
}

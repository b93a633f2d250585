/** Finds earlier names of a site's files in git, so that a dead link can be traced to the file it meant. Never changes the repository. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gitIn } from './git-base.ts'

/** How many commits are searched for renames, newest first. */
const depth = 1000
/** How many files are compared to find renames that are not committed yet. */
const most = 50
/** Share of equal lines above which two files count as the same one; git's default. */
const alike = 0.5

/**
 * @param site folder that holds `content/`
 * @param present paths of the existing documents, from the site's root
 * @returns earlier path → current path; empty outside a git repository
 */
export function renamedFiles(site: string, present: ReadonlySet<string>): Map<string, string> {
  const git = gitIn(site)
  const list = (...args: string[]) => (git(...args, '-z', '--', 'content') ?? '').split('\0').filter(Boolean)
  const steps = new Map<string, string>()
  const take = (tokens: string[]) => {
    for (let at = 0; at + 2 < tokens.length; at += 3) {
      const [, before = '', after = ''] = tokens.slice(at, at + 3)
      if (!steps.has(before)) steps.set(before, after)
    }
  }
  const renames = ['-M', '--diff-filter=R', '--name-status', '--relative']
  for (const [before, after] of uncommitted(site, git, list)) steps.set(before, after)
  take(list('diff', '--cached', ...renames))
  take(list('log', '--format=', '-n', String(depth), ...renames))
  return new Map(
    [...steps.keys()].flatMap((before): [string, string][] => {
      const now = followed(before, steps, present)
      return now === undefined || present.has(before) ? [] : [[before, now]]
    }),
  )
}

/** `renamedFiles` for commands that reload a site: runs git again only when the set of files has changed. */
export function rememberedRenames(site: string): (present: ReadonlySet<string>) => Map<string, string> {
  let known: { key: string; renames: Map<string, string> } | undefined
  return (present) => {
    const key = [...present].sort().join('\n')
    if (known?.key !== key) known = { key, renames: renamedFiles(site, present) }
    return known.renames
  }
}

function followed(path: string, steps: ReadonlyMap<string, string>, present: ReadonlySet<string>): string | undefined {
  const seen = new Set<string>()
  let here = steps.get(path)
  while (here !== undefined && !present.has(here) && !seen.has(here)) {
    seen.add(here)
    here = steps.get(here)
  }
  return here !== undefined && present.has(here) ? here : undefined
}

type Git = ReturnType<typeof gitIn>

/** Renames that are not staged as such: a deleted file and a new one with mostly the same lines. */
function uncommitted(site: string, git: Git, list: (...args: string[]) => string[]): [string, string][] {
  const gone = [
    ...list('ls-files', '--deleted'),
    ...list('diff', '--cached', '--name-only', '--relative', '--diff-filter=D'),
  ]
  if (gone.length === 0) return []
  const fresh = [
    ...list('ls-files', '--others', '--exclude-standard'),
    ...list('diff', '--cached', '--name-only', '--relative', '--diff-filter=A'),
  ].slice(0, most)
  const texts = fresh.map((path) => ({ path, lines: linesOf(readFileSync(join(site, path), 'utf8')) }))
  return gone.slice(0, most).flatMap((path): [string, string][] => {
    const before = linesOf(git('cat-file', 'blob', `HEAD:./${path}`) ?? '')
    const [best] = texts
      .map((text) => ({ path: text.path, share: shareOfEqual(before, text.lines) }))
      .sort((a, b) => b.share - a.share || (a.path < b.path ? -1 : 1))
    return best && best.share >= alike ? [[path, best.path]] : []
  })
}

const linesOf = (text: string) => text.split(/\r?\n/).filter((line) => line.trim() !== '')

function shareOfEqual(before: readonly string[], after: readonly string[]): number {
  const left = new Map<string, number>()
  for (const line of before) left.set(line, (left.get(line) ?? 0) + 1)
  let equal = 0
  for (const line of after) {
    const count = left.get(line) ?? 0
    if (count === 0) continue
    equal++
    left.set(line, count - 1)
  }
  return equal / Math.max(before.length, after.length, 1)
}

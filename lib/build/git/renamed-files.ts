/** What the files of a site were called before, as git knows it: so that a dead link can name the file it meant. Nothing here changes the repository. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gitIn } from './git-base.ts'

/** Commits in which renames are looked for, newest first. */
const depth = 1000
/** Files compared when a rename is not committed yet. */
const most = 50
/** Share of equal lines from which two files count as one, as git has it. */
const alike = 0.5

/**
 * @param site folder that holds `content/`
 * @param present paths of the documents that there are, from the site's root
 * @returns earlier path → the path that the file has now; empty outside of a git repository
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

/** The same for a command that loads a site again and again: git is asked anew only when there are other files. */
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

/** A file that is gone and a new one that says much the same, of which git has not been told. */
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

/** Reads the text of a source as of the last commit that changed its translation. */
import { gitIn } from './git-base.ts'
import { renamedFiles } from './renamed-files.ts'

/** `text` is undefined if the source did not exist then, or under a name that cannot be traced. */
export type TextThen = { commit: string; date: string; text: string | undefined } | { unknown: string } | null

/**
 * @param site a folder within a git repository
 * @returns a function of the paths of a translation and its source, from the site's root. It returns null for a translation with changes
 *   that are not committed, which is being written against the present source
 */
export function sourceHistory(site: string): (translation: string, source: string) => TextThen {
  const git = gitIn(site)
  const prefix = git('rev-parse', '--show-prefix')?.trim()
  if (prefix === undefined) return () => ({ unknown: 'the site is in no git repository' })
  const isShallow = git('rev-parse', '--is-shallow-repository')?.trim() === 'true'
  const lines = (text: string | null) => (text ?? '').split('\n').filter(Boolean)
  const shallowEnds = new Set(isShallow ? lines(git('rev-list', '--max-parents=0', 'HEAD')) : [])
  const uncommitted = new Set(lines(git('status', '--porcelain', '-uall', '--', '.')).map((line) => line.slice(3)))
  let renames: Map<string, string> | undefined
  const earlierNames = (source: string): string[] => {
    const present = () => new Set(lines(git('ls-files', '--cached', '--others', '--exclude-standard', '--', 'content')))
    renames ??= renamedFiles(site, present())
    return [...renames].flatMap(([before, now]) => (now === source ? [before] : []))
  }
  const textAt = (commit: string, path: string) => git('cat-file', 'blob', `${commit}:${prefix}${path}`) ?? undefined
  return (translation, source) => {
    if (uncommitted.has(prefix + translation)) return null
    const [commit, date] = git('log', '-1', '--format=%H %cs', '--', translation)?.trim().split(' ') ?? []
    if (!commit || !date) return { unknown: 'git has no commit of it' }
    // Everything seems to be new in the oldest commit of a shallow clone.
    if (shallowEnds.has(commit)) return { unknown: 'this clone has no history so far back — run git fetch --unshallow' }
    const text = textAt(commit, source)
    if (text !== undefined) return { commit, date, text }
    const [earlier] = earlierNames(source).flatMap((path) => textAt(commit, path) ?? [])
    return { commit, date, text: earlier }
  }
}

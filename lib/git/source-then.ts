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
  const fields = (...args: string[]) => (git(...args, '-z') ?? '').split('\0').filter(Boolean)
  const changed = fields('diff', 'HEAD', '--relative', '-M', '--name-status')
  const uncommitted = new Set(fields('ls-files', '--others', '--exclude-standard'))
  /** New path → committed path of files that were moved and not changed. */
  const moved = new Map<string, string>()
  for (let at = 0; at < changed.length; ) {
    const [status = '', before = '', after = ''] = changed.slice(at, at + 3)
    if (status === 'R100') moved.set(after, before)
    else uncommitted.add(/^[RC]/.test(status) ? after : before)
    at += /^[RC]/.test(status) ? 3 : 2
  }
  let renames: Map<string, string> | undefined
  const earlierNames = (source: string): string[] => {
    const present = () => new Set(lines(git('ls-files', '--cached', '--others', '--exclude-standard', '--', 'content')))
    renames ??= renamedFiles(site, present())
    return [...renames].flatMap(([before, now]) => (now === source ? [before] : []))
  }
  const textAt = (commit: string, path: string) => git('cat-file', 'blob', `${commit}:${prefix}${path}`) ?? undefined
  /** The last commit that changed the text of a file: a renamed translation is not an updated one. */
  const lastChange = (path: string): string[] => {
    const log = (...args: string[]) => git('log', '--format=%x00%H %cs', '--name-status', ...args, '--', path) ?? ''
    const last = log('-1')
    // A renamed file seems to be added, unless git looks for its former name, which takes longer.
    const commits = (/^A\t/m.test(last) ? log('--follow', '-M') : last).split('\0').slice(1)
    const found = commits.find((one) => !/^R100\t/m.test(one))
    return found?.split('\n')[0]?.split(' ') ?? []
  }
  return (translation, source) => {
    if (uncommitted.has(translation)) return null
    const [commit, date] = lastChange(moved.get(translation) ?? translation)
    if (!commit || !date) return { unknown: 'git has no commit of it' }
    // Everything seems to be new in the oldest commit of a shallow clone.
    if (shallowEnds.has(commit)) return { unknown: 'this clone has no history so far back — run git fetch --unshallow' }
    const text = textAt(commit, source)
    if (text !== undefined) return { commit, date, text }
    const [earlier] = earlierNames(source).flatMap((path) => textAt(commit, path) ?? [])
    return { commit, date, text: earlier }
  }
}

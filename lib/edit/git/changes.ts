/** What changed since the last commit, with a proposal for the message of the next one. */
import { oncePerFile, type Publication } from '../../content/index.ts'
import { sourceChanges } from '../../review/index.ts'
import type { ChangedFile, Changes } from '../api.ts'
import { placeOf } from '../files/place.ts'
import { readTextFile } from '../files/text-file.ts'
import { Refused } from '../server/refused.ts'
import { messageFor } from './commit-message.ts'
import { git } from './git.ts'
import { contentFolders, gitState } from './state.ts'

/** Longer differences are not readable in a browser. */
const mostLines = 2000

/** @throws {Refused} outside a git repository */
export async function changesOf({ root, content }: Publication): Promise<Changes> {
  const state = await gitState(root)
  if (!state) throw new Refused('The site is in no git repository, or git is not installed.')
  const titles = new Map([...content.posts, ...content.pages].map(({ path, title }) => [path, title]))
  for (const { path, name } of oncePerFile(content.authors)) titles.set(path, name)
  const prefix = (await git(root, 'rev-parse', '--show-prefix')).out.trim()
  const found = await changedPaths(root, prefix)
  const files = await Promise.all(
    found.map(async ({ path, before, change }): Promise<ChangedFile> => {
      const isText = /\.(?:md|markdown|mdx|yml|txt)$/i.test(path)
      const old = isText && change !== 'new' ? (await git(root, 'cat-file', 'blob', `HEAD:${prefix}${before}`)).out : ''
      const now = isText && change !== 'deleted' ? textAt(root, path) : ''
      const lines = isText ? sourceChanges(old, now).slice(0, mostLines) : []
      return { path, change, title: titles.get(path) ?? null, lines }
    }),
  )
  return { git: state, files, message: messageFor(files) }
}

type Found = { path: string; before: string; change: ChangedFile['change'] }

/** Paths from the site's root. */
async function changedPaths(root: string, prefix: string): Promise<Found[]> {
  const status = await git(root, 'status', '--porcelain=v1', '--untracked-files=all', '-z', '--', ...contentFolders)
  const tokens = status.out.split('\0')
  const own = (path: string) => (path.startsWith(prefix) ? path.slice(prefix.length) : path)
  const found: Found[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? ''
    if (token === '') continue
    const code = token.slice(0, 2)
    const path = own(token.slice(3))
    const isRenamed = /[RC]/.test(code)
    const before = isRenamed ? own(tokens[++at] ?? '') : path
    found.push({ path, before, change: changeOf(code) })
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

function changeOf(code: string): ChangedFile['change'] {
  if (/U|AA|DD/.test(code)) return 'conflict'
  if (code === '??' || code.startsWith('A')) return 'new'
  if (/[RC]/.test(code)) return 'renamed'
  return code.includes('D') ? 'deleted' : 'changed'
}

function textAt(root: string, path: string): string {
  try {
    return readTextFile(placeOf(root, path))?.text ?? ''
  } catch {
    return ''
  }
}

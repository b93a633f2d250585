/** Finds the author of a site that git's user is. */
import { spawnSync } from 'node:child_process'
import type { Author } from '../../lib/content/index.ts'

export type GitUser = { name: string; email: string }

/** Git's user as configured for a folder; empty if git has none, or is not installed. */
export function gitUser(folder: string): GitUser {
  const ask = (key: string) =>
    spawnSync('git', ['config', '--get', key], { cwd: folder, encoding: 'utf8' }).stdout?.trim() ?? ''
  return { name: ask('user.name'), email: ask('user.email') }
}

/** The author with git's e-mail address, name, or an id equal to the name or to the local part of the address; undefined if there is none. */
export function authorOfGitUser({ name, email }: GitUser, authors: readonly Author[]): Author | undefined {
  const equal = (a: string, b: string) => a !== '' && a.toLowerCase() === b.toLowerCase()
  const tests: ((author: Author) => boolean)[] = [
    ({ links }) => links.some(({ kind, url }) => kind === 'email' && equal(email, url.replace(/^mailto:/, ''))),
    (author) => equal(name, author.name),
    ({ id }) => equal(name, id) || equal(email.split('@')[0] ?? '', id),
  ]
  for (const test of tests) {
    const found = authors.filter(test)
    if (found.length === 1) return found[0]
  }
  return undefined
}

/** What `npm run setup` offers where nothing was given. */
import { basename } from 'node:path'
import { accents } from '../../lib/core/look/accent-theme.ts'
import { repositoryRoot } from '../../lib/core/root.ts'
import { isTerminal } from '../cli/terminal.ts'
import { gitUser } from '../new/git-author.ts'
import type { AnswerName, Defaults } from './answers.ts'

/** Defaults for missing answers. The address is a placeholder, which the check reports until it is replaced. */
export function defaults(given: Partial<Record<AnswerName, string>>): Defaults {
  const folder = basename(repositoryRoot).replace(/[-_]+/g, ' ').trim()
  const author = given.author ?? gitUser(repositoryRoot).name
  const all: Defaults = {
    url: 'https://example.com/',
    language: 'en',
    'time-zone': isTerminal() ? Intl.DateTimeFormat().resolvedOptions().timeZone : 'UTC',
    accent: accents.vermilion,
    host: 'none',
    section: 'none',
  }
  if (folder !== '') all.title = folder[0]?.toUpperCase() + folder.slice(1)
  if (author !== '') {
    all.author = author
    all.description = `Articles by ${author}.`
  }
  return all
}

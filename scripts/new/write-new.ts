/** Writes a new content file after checking that it is valid together with all others. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Content, type LoadOptions, type Proposal, proposeDocument } from '../../lib/content/index.ts'
import { formatProblem } from '../../lib/core/problems/problem.ts'
import { CommandError } from '../cli/command.ts'

export type Written = {
  content: Content
  /** Address of the document; undefined for a profile that no post names yet, which has no page. */
  url: string
  state: 'published' | 'scheduled' | 'draft' | 'expired' | 'profile'
  /** What `npm run check` will report about it, as printed: warnings only. */
  said: string[]
}

/**
 * @param before the site without the file
 * @throws {CommandError} if the file exists or would have errors; nothing is written then
 */
export function writeNew(options: LoadOptions, before: Content, proposal: Proposal): Written {
  const file = join(options.root, proposal.path)
  if (existsSync(file))
    throw new CommandError(`${proposal.path} exists: choose another title, or add --slug=other-words.`)
  const { content, problems } = proposeDocument(options, proposal)
  const old = new Set(before.problems.map(formatProblem))
  const errors = problems.filter((one) => one.severity === 'error' && !old.has(formatProblem(one)))
  const own = problems.filter(({ path }) => path === proposal.path)
  if (!content || errors.length > 0)
    throw new CommandError(
      [
        'Nothing was written:',
        ...errors.map(formatProblem),
        ...(errors.some(({ code }) => code === 'url-clash') ? ['Add --slug=other-words for another address.'] : []),
      ].join('\n'),
    )
  mkdirSync(dirname(file), { recursive: true })
  // `wx` fails if the file has appeared since, or if another differs only in case.
  writeFileSync(file, proposal.text, { flag: 'wx' })
  return { content, ...standing(content, proposal.path), said: own.map(formatProblem) }
}

function standing(content: Content, path: string): Pick<Written, 'url' | 'state'> {
  const document = [...content.posts, ...content.pages].find((one) => one.path === path)
  if (document) return { url: document.url, state: document.state }
  return { url: content.authors.find((one) => one.path === path)?.url ?? '/authors/', state: 'profile' }
}

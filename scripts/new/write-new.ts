/** Writes a new content file, once it is known to be valid beside all others, and its line in the ledger where the site keeps one. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Content, type LoadOptions, type Proposal, proposeDocument } from '../../lib/content/index.ts'
import { formatProblem } from '../../lib/problem.ts'
import { appendToLedger, ledgerPath, missingFromLedger, parseLedger } from '../../lib/publish/ledger.ts'
import { CommandError } from '../command.ts'
import { publishedDocuments } from '../publish-input.ts'

export type Written = {
  content: Content
  /** Where the document stands; undefined for a profile that no post names yet, which has no page. */
  url: string
  state: 'published' | 'scheduled' | 'draft' | 'expired' | 'profile'
  /** Addresses added to the ledger. */
  ledger: string[]
  /** What `npm run check` will say of it, as printed: warnings only. */
  said: string[]
}

/**
 * @param before the site without the file
 * @throws {CommandError} when the file exists, or would be in error; nothing is written then
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
  // `wx` refuses a file that appeared since, and one whose name differs in case only.
  writeFileSync(file, proposal.text, { flag: 'wx' })
  const ledger = appendNew(options.root, before, content)
  return { content, ...standing(content, proposal.path), ledger, said: own.map(formatProblem) }
}

/** What the new file publishes: its own address, and those of people and terms that it is the first to use. */
function appendNew(root: string, before: Content, after: Content): string[] {
  const file = join(root, ledgerPath)
  if (!existsSync(file)) return []
  const text = readFileSync(file, 'utf8')
  const missing = (content: Content) => missingFromLedger(parseLedger(text), publishedDocuments(content))
  const known = new Set(missing(before))
  const added = missing(after).filter((url) => !known.has(url))
  if (added.length > 0) writeFileSync(file, appendToLedger(text, added))
  return added
}

function standing(content: Content, path: string): Pick<Written, 'url' | 'state'> {
  const document = [...content.posts, ...content.pages].find((one) => one.path === path)
  if (document) return { url: document.url, state: document.state }
  return { url: content.authors.find((one) => one.path === path)?.url ?? '/authors/', state: 'profile' }
}

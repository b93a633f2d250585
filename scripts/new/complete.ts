/** Completes a request with the site's own spelling, answers from the terminal, and defaults. */
import type { Content } from '../../lib/content/index.ts'
import { postsKey } from '../../lib/content/index.ts'
import { CommandError } from '../cli/command.ts'
import { atTerminal, isTerminal } from '../cli/terminal.ts'
import { authorId, authorList, likelyAuthor, sectionOf, termName } from './choices.ts'
import { gitUser } from './git-author.ts'
import type { CompleteRequest } from './new-file.ts'
import { askMissing } from './questions.ts'
import type { NewRequest } from './request.ts'

/** Resolves authors, terms and the section to the site's own spelling. */
export function settled(request: NewRequest, content: Content): NewRequest {
  const section = sectionOf(request, content)
  return {
    ...request,
    section: section.key === postsKey ? undefined : section.key,
    authors: request.authors.map((typed) => authorId(typed, content)),
    categories: request.categories.map((typed) => termName('category', typed, content.categories)),
    tags: request.tags.map((typed) => termName('tag', typed, content.tags)),
  }
}

/**
 * Adds what is missing: from the person at the terminal, or from defaults.
 * @param mayAsk whether there is somebody to ask
 */
export async function complete(
  request: NewRequest,
  content: Content,
  site: string,
  mayAsk = isTerminal(),
): Promise<CompleteRequest> {
  const isPosted = isPost(request)
  const user = gitUser(site)
  const author = likelyAuthor(content, user)
  // A draft without a day is one that is not planned yet.
  const standard = { author, date: isPosted && !request.draft ? content.today : undefined }
  refuseMissingFields(request, content)
  if (mayAsk && isIncomplete(request)) {
    const asked = await atTerminal((ask) => askMissing(request, content, standard, ask))
    return titled({ ...asked, date: asked.date ?? standard.date })
  }
  const done = titled({ ...request, date: request.date ?? standard.date })
  if (!isPosted || request.authors.length > 0 || request.section !== undefined) return done
  if (author !== undefined) return { ...done, authors: [author] }
  if (content.site.default_author !== undefined) return done
  const who = user.name === '' ? 'Git knows no user here' : `Git's user ${user.name} is none of the authors`
  throw new CommandError(`Who wrote it? ${who}: add --author=id. ${authorList(content.authors)}`)
}

/** @throws {CommandError} if a required field has no value: the file would have an error */
function refuseMissingFields(request: NewRequest, content: Content): void {
  if (!isPost(request)) return
  const missing = sectionOf(request, content).fields.filter(({ key, required }) => required && !request.fields.has(key))
  if (missing.length === 0) return
  const options = missing.map(({ key, meaning }) => `  --field=${key}=…${meaning === undefined ? '' : `   ${meaning}`}`)
  throw new CommandError(
    `Add ${missing.length === 1 ? 'the required field' : 'the required fields'}:\n${options.join('\n')}`,
  )
}

/** Whether there is something worth asking: the default day and no tags are fine. */
function isIncomplete(request: NewRequest): boolean {
  const { title, authors, categories, section } = request
  const isFiled = isPost(request) && section === undefined
  return title === undefined || (isFiled && (authors.length === 0 || categories.length === 0))
}

const isPost = ({ kind }: NewRequest): boolean => kind === 'post' || kind === 'folder'

function titled(request: NewRequest): CompleteRequest {
  if (request.title === undefined) throw new CommandError('A title is missing: npm run new -- "The title"')
  return { ...request, title: request.title }
}

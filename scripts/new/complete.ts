/** Completes a request with the site's own spelling, answers from the terminal, and defaults. */
import type { Content } from '../../lib/content/index.ts'
import { CommandError } from '../cli/command.ts'
import { atTerminal, isTerminal } from '../cli/terminal.ts'
import { authorId, authorList, likelyAuthor, termName } from './choices.ts'
import { gitUser } from './git-author.ts'
import type { CompleteRequest } from './new-file.ts'
import { askMissing } from './questions.ts'
import type { NewRequest } from './request.ts'

/** Resolves authors and terms to the site's own spelling. */
export function settled(request: NewRequest, content: Content): NewRequest {
  return {
    ...request,
    authors: request.authors.map((typed) => authorId(typed, content)),
    categories: request.categories.map((typed) => termName('category', typed, content.categories)),
    tags: request.tags.map((typed) => termName('tag', typed, content.tags)),
  }
}

/** Adds what is missing: from the person at the terminal, or from defaults. */
export async function complete(request: NewRequest, content: Content, site: string): Promise<CompleteRequest> {
  const isPost = request.kind === 'post' || request.kind === 'folder'
  const user = gitUser(site)
  const author = likelyAuthor(content, user)
  // A draft without a day is one that is not planned yet.
  const standard = { author, date: isPost && !request.draft ? content.today : undefined }
  if (isTerminal() && isIncomplete(request)) {
    return titled(await atTerminal((ask) => askMissing(request, content, standard, ask)))
  }
  const done = titled({ ...request, date: request.date ?? standard.date })
  if (!isPost || request.authors.length > 0) return done
  if (author !== undefined) return { ...done, authors: [author] }
  if (content.site.default_author !== undefined) return done
  const who = user.name === '' ? 'Git knows no user here' : `Git's user ${user.name} is none of the authors`
  throw new CommandError(`Who wrote it? ${who}: add --author=id. ${authorList(content.authors)}`)
}

/** Whether there is something worth asking: the default day and no tags are fine. */
function isIncomplete({ kind, title, authors, categories }: NewRequest): boolean {
  const isPost = kind === 'post' || kind === 'folder'
  return title === undefined || (isPost && (authors.length === 0 || categories.length === 0))
}

function titled(request: NewRequest): CompleteRequest {
  if (request.title === undefined) throw new CommandError('A title is missing: npm run new -- "The title"')
  return { ...request, title: request.title }
}

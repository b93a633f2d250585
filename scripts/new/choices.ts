/** The choices a new post has on its site: who may have written it, where it may be filed; what was typed is matched to them. */
import { type Author, type Content, LikelyAuthors, termKey } from '../../lib/content/index.ts'
import { nearest } from '../../lib/core/problems/nearest.ts'
import { CommandError } from '../cli/command.ts'
import { authorOfGitUser, type GitUser } from './git-author.ts'

/** An id or name as the id of an author file. @throws {CommandError} naming the nearest ids, or all */
export function authorId(typed: string, { authors }: Pick<Content, 'authors'>): string {
  const wanted = typed.trim().toLowerCase()
  const found = authors.find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted)
  if (found) return found.id
  refuseSeveral('author', typed)
  const meant = new LikelyAuthors(authors).of(typed)
  throw new CommandError(
    meant.length > 0
      ? `There is no author "${typed}": did you mean ${meant.join(', ')}?`
      : `There is no author "${typed}". ${authorList(authors)}`,
  )
}

/** A second profile would split a person's posts between two pages. @throws {CommandError} when the name is taken and no id of its own was asked for */
export function refuseNamesake(name: string, id: string | undefined, { authors }: Pick<Content, 'authors'>): void {
  const namesake = authors.find((author) => author.name.toLowerCase() === name.toLowerCase())
  if (!namesake || id !== undefined) return
  throw new CommandError(
    `${namesake.name} is ${namesake.path} already: add --slug=another-id if this is somebody else of that name.`,
  )
}

/** An option takes one name; several in one would become one strange name. @throws {CommandError} */
function refuseSeveral(option: 'author' | 'category' | 'tag', typed: string): void {
  const several = typed.split(',').map((one) => one.trim())
  if (several.length === 1) return
  throw new CommandError(`Name each ${option} by itself: ${several.map((one) => `--${option}="${one}"`).join(' ')}`)
}

/** Who writes when nobody is named: git's user where it is an author, else the site's default; undefined where neither is. */
export function likelyAuthor({ authors, site }: Pick<Content, 'authors' | 'site'>, user: GitUser): string | undefined {
  const own = authorOfGitUser(user, authors)
  if (own) return own.id
  const standard = site.default_author?.toLowerCase()
  return authors.find(({ id, name }) => id.toLowerCase() === standard || name.toLowerCase() === standard)?.id
}

/** `The authors are robin (Robin Ashdown), …`, with how to add one. */
export function authorList(authors: readonly Author[]): string {
  const width = Math.max(...authors.map(({ id }) => id.length))
  const list = authors.map(({ id, name }) => `  ${id.padEnd(width)}  ${name}`).join('\n')
  const add = 'Add one: npm run new -- --author-profile "Full Name"'
  return authors.length === 0 ? `The site has no authors yet. ${add}` : `The authors are\n${list}\n${add}`
}

/** A term as the site spells it where the site has it. A new one is as typed, unless it is nearly one that exists. @throws {CommandError} */
export function termName(kind: 'category' | 'tag', typed: string, terms: Content['categories']): string {
  const spelling = (term: (typeof terms)[number]) => term.spellings[0] ?? term.slug
  const known = terms.find(({ name, slug, spellings }) =>
    [name, slug, ...spellings].some((one) => termKey(one) === termKey(typed)),
  )
  if (known) return spelling(known)
  refuseSeveral(kind, typed)
  const [meant] = nearest(typed, terms.map(spelling))
  if (meant && kind === 'category')
    throw new CommandError(
      `There is no ${kind} "${typed}": did you mean ${meant}? A new one needs a name less like it.`,
    )
  return typed
}

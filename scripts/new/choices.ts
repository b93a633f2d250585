/** Matches what was typed to the site's authors and terms. */
import {
  type Author,
  type Content,
  contentIn,
  LikelyAuthors,
  languageCodes,
  oncePerPerson,
  postsKey,
  type Section,
  termKey,
} from '../../lib/content/index.ts'
import { nearest } from '../../lib/core/problems/nearest.ts'
import { CommandError } from '../cli/command.ts'
import { authorOfGitUser, type GitUser } from './git-author.ts'
import type { NewRequest } from './request.ts'

/** Resolves an id or name to the id of an author file. @throws {CommandError} with the nearest ids, or all of them */
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

/** Refuses a second profile, which would split a person's posts between two pages. @throws {CommandError} if the name is taken and no separate id was given */
export function refuseNamesake(name: string, id: string | undefined, { authors }: Pick<Content, 'authors'>): void {
  const namesake = authors.find((author) => author.name.toLowerCase() === name.toLowerCase())
  if (!namesake || id !== undefined) return
  throw new CommandError(
    `${namesake.name} already has the profile ${namesake.path}: add --slug=another-id if this is another person of that name.`,
  )
}

/** An option takes one name; several in one would become one strange name. @throws {CommandError} */
function refuseSeveral(option: 'author' | 'category' | 'tag', typed: string): void {
  const several = typed.split(',').map((one) => one.trim())
  if (several.length === 1) return
  throw new CommandError(`Name each ${option} by itself: ${several.map((one) => `--${option}="${one}"`).join(' ')}`)
}

/** The default author: git's user if that is an author, else the site's default; undefined if neither exists. */
export function likelyAuthor({ authors, site }: Pick<Content, 'authors' | 'site'>, user: GitUser): string | undefined {
  const own = authorOfGitUser(user, authors)
  if (own) return own.id
  const standard = site.default_author?.toLowerCase()
  return authors.find(({ id, name }) => id.toLowerCase() === standard || name.toLowerCase() === standard)?.id
}

/**
 * The site in the language of a request: its people, terms and sections.
 * @throws {CommandError} for a language that the site does not have
 */
export function contentOf({ language }: Pick<NewRequest, 'language'>, content: Content): Content {
  const languages = languageCodes(content)
  if (language === undefined) return contentIn(content, content.site.language)
  if (languages.length < 2) throw new CommandError(oneLanguage)
  if (languages.includes(language)) return contentIn(content, language)
  throw new CommandError(`The site has no language ${language}: ${languageMeant(language, languages)}`)
}

export const oneLanguage =
  'The site has one language: add languages: to content/site.yml first (docs/guide/languages.md).'

export function languageMeant(typed: string, languages: readonly string[]): string {
  const [meant] = nearest(typed, languages)
  return meant ? `did you mean ${meant}?` : `write one of ${languages.join(', ')}.`
}

/**
 * The section of a request: posts unless another is named.
 * @throws {CommandError} for a section or field that the site does not have, with the nearest
 */
export function sectionOf({ section = postsKey, fields }: NewRequest, { site }: Pick<Content, 'site'>): Section {
  const found = site.sections.find(({ key }) => key === section)
  if (!found) {
    const keys = site.sections.map(({ key }) => key)
    const [meant] = nearest(section, keys)
    throw new CommandError(
      `There is no section "${section}": ${meant ? `did you mean ${meant}?` : `use ${keys.join(', ')}.`}`,
    )
  }
  const known = found.fields.map(({ key }) => key)
  for (const key of fields.keys()) {
    if (known.includes(key)) continue
    const [meant] = nearest(key, known)
    const remedy = meant ? `did you mean ${meant}?` : known.length > 0 ? `use ${known.join(', ')}.` : 'it has none.'
    throw new CommandError(`${found.key} has no field "${key}": ${remedy}`)
  }
  return found
}

/** `The authors are robin (Robin Ashdown), …`, with how to add one. */
export function authorList(entries: readonly Author[]): string {
  const authors = oncePerPerson(entries)
  const width = Math.max(...authors.map(({ id }) => id.length))
  const list = authors.map(({ id, name }) => `  ${id.padEnd(width)}  ${name}`).join('\n')
  const add = 'Add one: npm run new -- --author-profile "Full Name"'
  return authors.length === 0 ? `The site has no authors yet. ${add}` : `The authors are\n${list}\n${add}`
}

/** Resolves a term to the site's spelling. A new one is used as typed, unless it nearly equals an existing one. @throws {CommandError} */
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
      `There is no ${kind} "${typed}": did you mean ${meant}? A new ${kind} needs a more distinct name.`,
    )
  return typed
}

/** Path and text of the file for a request. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Content, ContentFile, Proposal } from '../../lib/content/index.ts'
import { postsKey, yamlScalar } from '../../lib/content/index.ts'
import { fileSlug } from '../../lib/core/addresses/slug.ts'
import { CommandError } from '../cli/command.ts'
import { sectionOf } from './choices.ts'
import type { NewKind, NewRequest } from './request.ts'

/** A complete request; only a draft may lack a `date`. */
export type CompleteRequest = NewRequest & { title: string }

/** The folders of documents that are neither posts nor authors. */
const ownFolders: Readonly<Partial<Record<NewKind, { kind: ContentFile['kind']; folder: string }>>> = {
  page: { kind: 'page', folder: 'pages' },
  category: { kind: 'category', folder: 'categories' },
  tag: { kind: 'tag', folder: 'tags' },
  series: { kind: 'series', folder: 'series' },
}

/** File systems limit names to 255 bytes, including a date, `.md` and the suffix of a temporary copy. */
const longestName = 200

/**
 * @param folder that of posts, or of the section: `content/posts`
 * @param within the folders within it or that of pages: that of a language
 * @throws {CommandError} if the title yields no file name
 */
export function newFile(request: CompleteRequest, folder: string, within: string[] = []): Proposal {
  const { kind, title, date, section } = request
  const name = kind === 'author' ? authorIdOf(request) : slugOf(request.slug ?? title)
  if (name === '') throw new CommandError(`No address can be made from "${title}": add --slug=some-words.`)
  const dated = date === undefined ? name : `${date.slice(0, 10)}-${name}`
  const text = `---\n${lines(request).join('\n')}\n---\n`
  if (kind === 'author') return { kind, path: `content/authors/${name}.md`, name, text }
  const own = ownFolders[kind]
  const below = (start: string, end: string) => [start, ...within, end].join('/')
  if (own !== undefined)
    return {
      kind: own.kind,
      path: kind === 'page' ? below('content/pages', `${name}.md`) : `content/${own.folder}/${name}.md`,
      name,
      text,
      ...(kind === 'page' && { folders: within }),
    }
  const path = below(folder, kind === 'folder' ? `${dated}/index.md` : `${dated}.md`)
  return { kind: 'post', path, name: dated, folders: within, text, ...(section !== undefined && { section }) }
}

function lines({ kind, title, date, authors, categories, tags, draft, fields }: CompleteRequest): string[] {
  if (kind === 'author') return [`name: ${yamlScalar(title)}`]
  if (kind === 'category' || kind === 'tag' || kind === 'series') return [`title: ${yamlScalar(title)}`]
  return [
    `title: ${yamlScalar(title)}`,
    ...(date === undefined ? [] : [`date: ${date}`]),
    ...[...fields].map(([key, value]) => `${key}: ${yamlScalar(value)}`),
    ...(authors.length === 1
      ? [`author_staff_member: ${yamlScalar(authors[0] ?? '')}`]
      : list('author_staff_member', authors)),
    ...list('categories', categories),
    ...list('tags', tags),
    ...(draft ? ['draft: true'] : []),
  ]
}

const list = (key: string, values: readonly string[]): string[] =>
  values.length === 0 ? [] : [`${key}:`, ...values.map((value) => `  - ${yamlScalar(value)}`)]

/** A slug, cut between words if it would be too long for a file name. */
function slugOf(words: string): string {
  let slug = fileSlug(words)
    .replace(/-{2,}/g, '-')
    .replace(/^-+|-+$/g, '')
  while (Buffer.byteLength(slug) > longestName) slug = slug.replace(/(?:-[^-]*|.)$/su, '')
  return slug
}

/** Author ids contain plain letters only: `Tomáš Novák` → `tomas-novak`. */
function authorIdOf({ title, slug }: CompleteRequest): string {
  if (slug !== undefined) return slug
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z0-9_.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '')
}

/**
 * The folders of a new document: that of its kind, and that of its language within it, on a site with several. The default language has one
 * only where the site keeps its documents in one.
 * @param content the site in the language of the document
 */
export function placeOf(request: CompleteRequest, content: Content, site: string): [folder: string, within: string[]] {
  const { key, folder: own } = sectionOf(request, content)
  const folder = key === postsKey ? postsFolder(site) : `content/${own}`
  const { language, languages } = content.site
  if (languages.length === 0) return [folder, []]
  const isDefault = language === languages[0]?.code
  const place = request.kind === 'page' ? 'content/pages' : folder
  return [folder, isDefault && !existsSync(join(site, place, language)) ? [] : [language]]
}

/** The site's posts folder; a site that came from Jekyll may have `_posts`. */
function postsFolder(site: string): string {
  const has = (folder: string) => existsSync(join(site, folder))
  return !has('content/posts') && has('content/_posts') ? 'content/_posts' : 'content/posts'
}

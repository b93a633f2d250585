/** Summarises a site for the list of documents. */
import {
  allTerms,
  type ContentFile,
  choicesOf,
  documentFiles,
  fieldShapes,
  oncePerFile,
  oncePerPerson,
  type Post,
  type Publication,
  postsKey,
} from '../../content/index.ts'
import type { DocumentSummary, Overview } from '../api.ts'
import { writtenIn } from './written-in.ts'

/** @param unsaved paths of documents with a text that was not saved */
export function overviewOf(
  publication: Publication,
  base: string,
  unsaved: ReadonlySet<string>,
): Omit<Overview, 'git'> {
  const { content } = publication
  const { site, authors, today } = content
  const choices = choicesOf(content)
  return {
    site: {
      title: site.title,
      base,
      language: site.language,
      languages: site.languages.map(({ code }) => code),
      timeZone: site.time_zone,
      today,
    },
    documents: summaries(publication, unsaved),
    people: oncePerPerson(authors).map(({ id, name, path }) => ({ id, name, path })),
    categories: choices.categories,
    tags: choices.tags,
    series: choices.series,
    schemas: fieldShapes(choices, site.sections),
    sections: site.sections.filter(({ key }) => key !== postsKey).map(({ key, title }) => ({ key, title })),
  }
}

/** Every document, valid or not: posts by date, the newest first, then all others by title. */
export function summaries({ root, content, problems }: Publication, unsaved: ReadonlySet<string>): DocumentSummary[] {
  const known = knownDocuments(content)
  const counts = new Map<string, { errors: number; warnings: number }>()
  for (const { path, severity } of problems) {
    const count = counts.get(path) ?? { errors: 0, warnings: 0 }
    count[severity === 'error' ? 'errors' : 'warnings']++
    counts.set(path, count)
  }
  const own = writtenIn(content.site)
  const files = documentFiles(root, content)
  const documents = files.map((file): DocumentSummary => {
    const { path } = file
    return {
      written: own,
      ...(known.get(path) ?? unknownDocument(file)),
      path,
      kind: file.kind,
      schema: schemaOf(file),
      errors: 0,
      warnings: 0,
      ...counts.get(path),
      recovered: unsaved.has(path),
    }
  })
  const settings = 'content/site.yml'
  documents.push({
    written: own,
    ...unknownDocument({ name: settings }),
    path: settings,
    kind: 'site',
    schema: 'site',
    errors: 0,
    warnings: 0,
    ...counts.get(settings),
    recovered: unsaved.has(settings),
  })
  return documents.sort(inOrder)
}

/** The key of the schema that describes a file. */
export const schemaOf = ({ kind, section }: Pick<ContentFile, 'kind' | 'section'>): string =>
  section === undefined || section === postsKey ? kind : `section-${section}`

type Known = Pick<
  DocumentSummary,
  'title' | 'language' | 'group' | 'url' | 'state' | 'unlisted' | 'date' | 'authors' | 'categories' | 'tags'
> &
  Partial<Pick<DocumentSummary, 'written'>>

const nothing = { language: null, group: null, unlisted: false, date: null, authors: [], categories: [], tags: [] }

/** A file that cannot be read is listed by its file name. */
const unknownDocument = ({ name }: Pick<ContentFile, 'name'>): Known => ({
  ...nothing,
  title: name,
  url: null,
  state: null,
})

function knownDocuments(content: Publication['content']): Map<string, Known> {
  const { posts, pages, authors, partial } = content
  const names = (post: Partial<Post>) => ({
    authors: post.byline?.map(({ name }) => name) ?? [],
    categories: post.categories?.map(({ name }) => name) ?? [],
    tags: post.tags?.map(({ name }) => name) ?? [],
  })
  return new Map<string, Known>([
    ...partial.map((one) => [one.path, { ...nothing, title: one.title, url: null, state: null }] as const),
    ...[...posts, ...pages].map((one) => {
      const { title, url, state, unlisted, date } = one
      const { language = null, group = null } = one
      const written = writtenIn(content.site, one)
      const shown = { title, written, language, group, url, state, unlisted, date: date || null, ...names(one) }
      return [one.path, shown] as const
    }),
    ...oncePerFile(authors).map(
      ({ path, name, url }) => [path, { ...nothing, title: name, url, state: null }] as const,
    ),
    ...oncePerFile(allTerms(content)).flatMap(({ path, name, url }) =>
      path === undefined ? [] : [[path, { ...nothing, title: name, url, state: null }] as const],
    ),
  ])
}

const kinds: readonly DocumentSummary['kind'][] = ['post', 'page', 'author', 'category', 'tag', 'series', 'site']

function inOrder(a: DocumentSummary, b: DocumentSummary): number {
  const byKind = kinds.indexOf(a.kind) - kinds.indexOf(b.kind)
  // A draft without a date is probably being written now, so it comes first.
  const byDate = a.kind === 'post' ? compare(b.date ?? '9999', a.date ?? '9999') : 0
  return byKind || byDate || compare(a.title, b.title) || compare(a.path, b.path)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

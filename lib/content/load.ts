/** `content/` below a site's root → the content model, in one pass that parses no body. Every rule that spans files is applied here, once. */
import { dayIn } from '../dates.ts'
import { compareProblems, type Problem, problem } from '../problem.ts'
import { readAuthors } from './authors.ts'
import { Register } from './byline.ts'
import { readCategories } from './categories.ts'
import { UnknownKeys } from './document-keys.ts'
import { type ContentFile, listContent } from './files.ts'
import { guideFile } from './guide.ts'
import { makePage, makePost } from './make-document.ts'
import type { Content, Post, Term } from './model.ts'
import { readPage, readPost } from './posts.ts'
import { settleAddresses } from './settle-addresses.ts'
import { settledProblems } from './severity.ts'
import { readSite } from './site.ts'
import { taxonomies } from './taxonomies.ts'

export type LoadOptions = {
  /** The folder that holds `content/`. */
  root: string
  /** The day to see the content on, `YYYY-MM-DD`; else the day it is at `now` in the site's zone. */
  asOf?: string
  now: Date
  /** A file shown at /guide/ beside the site's own pages, never part of a published site: the authors' guide. */
  guide?: string
}

/** Loads a site. `content` is null only when `site.yml` cannot be used; `problems` is complete either way. */
export function loadContent({ root, asOf, now, guide }: LoadOptions): { content: Content | null; problems: Problem[] } {
  const { site, problems: siteProblems } = readSite(root)
  const listing = listContent(root)
  const unknownKeys = new UnknownKeys()
  const files = guide === undefined ? listing.files : [...listing.files, guideFile(guide)]
  const of = (kind: ContentFile['kind']) => files.filter((file) => file.kind === kind)
  const problems = [...siteProblems, ...listing.problems]

  const people = readAuthors(of('author'), unknownKeys)
  const categoryFiles = readCategories(of('category'), unknownKeys)
  const readPosts = of('post').map((file) => readPost(file, unknownKeys))
  const readPages = of('page').map((file) => readPage(file, unknownKeys))
  problems.push(...people.problems, ...categoryFiles.problems)
  for (const read of [...readPosts, ...readPages]) problems.push(...read.problems)
  problems.push(...unknownKeys.problems())
  if (!site) return { content: null, problems: problems.sort(compareProblems) }

  const today = asOf ?? dayIn(now, site.time_zone)
  const found = readPosts.flatMap(({ post }) => post ?? [])
  const tables = taxonomies(found, categoryFiles.terms)
  problems.push(...Object.values(tables).flatMap((table) => table.problems))

  const register = new Register(people)
  const posts = found.map((read) => makePost(read, site, today, register, tables, problems)).sort(newestFirst)
  problems.push(...register.problems())
  const pages = readPages.flatMap(({ document }) => (document ? [makePage(document, site, today, problems)] : []))

  const content: Content = {
    site,
    today,
    posts,
    pages,
    authors: people.authors,
    categories: tables.category.terms.map((term) => ({
      ...term,
      ignore: [],
      ...withoutName(categoryFiles.terms.find(({ slug }) => slug === term.slug)),
    })),
    tags: tables.tag.terms.map((term) => ({ ...term, ignore: [] })),
    series: tables.series.terms.map((term) => ({ ...term, ignore: [] })),
    redirects: [],
    assets: listing.assets,
    ignored: listing.ignored,
    problems: [],
  }
  const places = new Map(
    [...found.map(({ document }) => document), ...readPages.flatMap(({ document }) => document ?? [])].map(
      (document) => [document.source.path, document],
    ),
  )
  content.redirects = settleAddresses(content, places, tables, problems)
  if (found.length === readPosts.length && !posts.some(({ state }) => state === 'published'))
    problems.push(
      problem(
        'site-no-posts',
        'content/site.yml',
        { line: 1, column: 1 },
        'no post is published',
        'add one to content/posts/',
      ),
    )
  content.problems = settledProblems(problems, content)
  return { content, problems: content.problems }
}

const newestFirst = (a: Post, b: Post) =>
  compare(b.date || '9999', a.date || '9999') || b.time - a.time || compare(a.slug, b.slug) || compare(a.path, b.path)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const withoutName = (term: Term | undefined) => {
  if (!term) return {}
  const { name, url, spellings, slug, ...rest } = term
  return { ...rest, ...(name !== slug ? { name } : {}) }
}

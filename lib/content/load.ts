/** Loads `content/` into the content model, without parsing bodies. All rules that span several files are applied here. */
import { momentOf } from '../core/dates/instants.ts'
import { compareProblems, type Problem, problem } from '../core/problems/problem.ts'
import { addressFault } from './addresses/addresses.ts'
import { siteRedirects } from './addresses/redirects/declared-redirects.ts'
import { redirectsOf } from './addresses/redirects/redirects.ts'
import { settleAddresses } from './addresses/settle-addresses.ts'
import { unshown } from './addresses/unshown.ts'
import { advice } from './checks/advice/advice.ts'
import { settledProblems } from './checks/settle-problems.ts'
import { readKeptComments } from './entities/comments/kept-comments.ts'
import { guideFiles } from './entities/documents/guide.ts'
import { documentLanguage } from './entities/documents/make-document.ts'
import { makeDocuments, type PageDocument } from './entities/documents/make-documents.ts'
import { readPage, readPost } from './entities/documents/read-documents.ts'
import { readAuthors } from './entities/people/authors.ts'
import { postsKey, sectionFolders } from './entities/sections/section.ts'
import { readSite } from './entities/site/read-site.ts'
import { type SettingsPlace, type Site, settingsPath } from './entities/site/site.ts'
import { mapTermKinds, noTables, taxonomies } from './entities/taxonomies/taxonomies.ts'
import { readTermFiles } from './entities/taxonomies/term-files.ts'
import type { TermKind } from './entities/taxonomies/terms.ts'
import { languageFaults } from './languages/language-faults.ts'
import { filesInLanguages } from './languages/language-files.ts'
import { peopleIn } from './languages/people-in.ts'
import { siteIn } from './languages/site-languages.ts'
import { termsIn } from './languages/terms-in.ts'
import { joinTranslations } from './languages/translations.ts'
import type { Kept } from './memory/kept.ts'
import { type Memory, remembered } from './memory/memory.ts'
import type { Content, Term } from './model.ts'
import { type ContentFile, fileKey } from './parse/content-file.ts'
import type { DocumentCache, UnreadText } from './parse/document.ts'
import { listContent } from './parse/files.ts'
import { UnknownKeys } from './parse/unknown-keys.ts'
import type { Renamed } from './publication.ts'
import { dialectsOf } from './schema/foreign-front-matter.ts'

export type LoadOptions = {
  /** The folder that holds `content/`. */
  root: string
  /** The day or instant at which to evaluate drafts and schedules, as typed. Default: `now`. */
  asOf?: string
  now: Date
  /** Path of the authors' guide, to show at /guide/. Never set for a published site. */
  guide?: string
  /** A file to load as if it were in `content/`; instead of the one that has its path, if there is one. */
  proposed?: ContentFile
  /** Returns the earlier names of files, for dead links; see `Publication`. */
  renamed?: Renamed
  /** In dev: the results of earlier loads of the same site. */
  memory?: Memory
  /** In commands: the cached results of an earlier run. */
  kept?: Kept
}

/**
 * Loads a site.
 * @returns `content`, null only if `site.yml` is missing or has no valid url; all `problems`; `advice` without applied severities;
 *   and in `unread` the bodies of files with invalid front matter
 */
export function loadContent({ root, asOf, now, guide, proposed, memory, kept }: LoadOptions): {
  content: Content | null
  problems: Problem[]
  advice: Problem[]
  unread: UnreadText[]
  /** Returns the position of a value in `content/site.yml`. */
  settingsAt: SettingsPlace
} {
  const settings = readSite(root)
  const site = settings.valid ? settings.site : (memory?.site ?? settings.site)
  const listing = listContent(root, sectionFolders(site?.sections))
  const unknownKeys = new UnknownKeys()
  const unread: UnreadText[] = []
  const reading = { unknownKeys, unread, cached: documentCache(memory, kept) }
  const present = listing.files.filter(({ path }) => path !== proposed?.path)
  const listed = [...present, ...(proposed ? [proposed] : [])]
  const files = filesInLanguages(
    [...listed, ...(guide === undefined ? [] : guideFiles(guide))],
    site?.languages.map(({ code }) => code) ?? [],
  )
  const of = (kind: ContentFile['kind']) => files.filter((file) => file.kind === kind)
  const problems = [...settings.problems, ...listing.problems]

  const people = readAuthors(of('author'), reading)
  const termFiles = readTermFiles(files, reading)
  const fieldsIn = (section = postsKey) => site?.sections.find(({ key }) => key === section)?.fields ?? []
  const readPosts = of('post').map((file) => readPost(file, reading, fieldsIn(file.section)))
  const readPages = of('page').map((file) => readPage(file, reading))
  problems.push(...people.problems, ...termFiles.problems)
  for (const read of [...readPosts, ...readPages]) problems.push(...read.problems)
  problems.push(...unknownKeys.problems())
  if (memory) {
    memory.site = site
    forgetAllBut(memory.documents, files)
  }
  if (!site)
    return { content: null, problems: problems.sort(compareProblems), advice: [], unread, settingsAt: settings.at }

  const moment = momentOf(asOf, now, site.time_zone)
  const found = readPosts.flatMap(({ post }) => post ?? [])
  const incomplete = readPosts.flatMap(({ partial }) => partial ?? [])
  const filing = new Map(
    languagesOf(site).map((language) => {
      const posts = [...found, ...incomplete].filter(({ document }) => documentLanguage(document, site) === language)
      const files = mapTermKinds((kind) => termsIn(termFiles.terms[kind], site, language ?? ''))
      const tables = taxonomies(posts, files, siteIn(site, language ?? '').prefix)
      return [language, { files, tables }] as const
    }),
  )
  problems.push(
    ...[...filing.values()].flatMap(({ tables }) => Object.values(tables).flatMap((table) => table.problems)),
  )
  const authors = new Map(
    languagesOf(site).map((language) => [language, peopleIn(people.authors, site, language ?? '')] as const),
  )
  const context = {
    site,
    moment,
    tables: (language: string | undefined) => filing.get(language)?.tables ?? noTables,
    people: (language: string | undefined) => ({ ...people, authors: authors.get(language) ?? [] }),
    defaultAuthorAt: settings.at('default_author'),
  }
  const { posts, pages, partial } = makeDocuments(readPosts, readPages, context, problems)

  const terms = (kind: TermKind): Term[] =>
    [...filing].flatMap(([language, { files, tables }]) => {
      const own = new Map(files[kind].map((term) => [term.slug, term]))
      return tables[kind].terms.map((term) => ({
        ignore: [],
        ...own.get(term.slug),
        ...(language !== undefined && { language }),
        ...term,
      }))
    })
  const keeps = site.comments?.kept === true
  const keptComments = readKeptComments(root, keeps ? posts.map(({ path }) => path) : [])
  problems.push(...keptComments.problems)
  const content: Content = {
    site,
    asOf: moment.instant,
    today: moment.day,
    posts,
    pages,
    authors: [...authors.values()].flat(),
    categories: terms('category'),
    tags: terms('tag'),
    series: terms('series'),
    redirects: [],
    dormantRedirects: [],
    dialects: dialectsOf(
      found.map(({ document }) => document.typed),
      // Lists of authors or tags beside the posts are Docusaurus's.
      files.some(({ entry, path }) => entry && path.startsWith('content/posts/')) ? 'Docusaurus' : undefined,
    ),
    folderRedirects: [],
    queryRedirects: [],
    comments: keptComments.comments,
    unshown: [],
    unshownPictures: [...people.pictures, ...termFiles.pictures],
    partial: partial.map(({ made, addressed }) =>
      addressed && addressFault(made.url) === null ? made : { ...made, url: '' },
    ),
    assets: listing.assets,
    ignored: listing.ignored,
    problems: [],
  }
  const documents = new Map<string, PageDocument>(
    [...found.map(({ document }) => document), ...readPages.flatMap(({ document }) => document ?? [])].map(
      (document) => [document.source.path, document],
    ),
  )
  const addressed = partial.filter((one) => one.addressed && !documents.has(one.made.path))
  for (const { made, document } of addressed) documents.set(made.path, document)
  const newcomers = addressed.map(({ made }) => made)
  const described = [...people.authors, ...Object.values(termFiles.terms).flat()]
  problems.push(...languageFaults(site, listed, documents.values(), described))
  joinTranslations([...pages, ...posts.toReversed()], documents, problems)
  const { book, claims } = settleAddresses(content, newcomers, documents, settings.at, problems)
  const written = [...people.redirects, ...termFiles.redirects, ...siteRedirects(site, settings.at)]
  const settled = redirectsOf({ root, content, newcomers, documents, book, claims, written })
  content.redirects = settled.redirects
  content.dormantRedirects = settled.dormant
  content.folderRedirects = settled.folders
  content.queryRedirects = settled.queries
  problems.push(...settled.problems)
  content.unshown = unshown(files, content, newcomers)
  if (
    found.length === readPosts.length &&
    !posts.some(({ state, section }) => section === postsKey && state === 'published')
  )
    problems.push(
      problem(
        'site-no-posts',
        settingsPath,
        { line: 1, column: 1 },
        'no post is published',
        'add one to content/posts/',
      ),
    )
  content.problems = settledProblems(problems, content)
  return {
    content,
    problems: content.problems,
    advice: advice({ content, documents, termFiles: termFiles.terms }),
    unread,
    settingsAt: settings.at,
  }
}

/** The languages of a site; a site with one has a single nameless one. */
const languagesOf = ({ languages }: Site): (string | undefined)[] =>
  languages.length === 0 ? [undefined] : languages.map(({ code }) => code)

/** The documents of earlier loads in dev, else those of an earlier run of a command. */
function documentCache(memory: Memory | undefined, kept: Kept | undefined): DocumentCache | undefined {
  if (memory) return (...call) => remembered(memory.documents, ...call)
  return kept && ((source, read, parse, version) => kept.documents.read(source, () => parse(read()), version))
}

/** Drops deleted files: a new file of the same name must not inherit an earlier version. */
function forgetAllBut(memory: Memory['documents'], files: readonly ContentFile[]): void {
  const paths = new Set(files.map(fileKey))
  for (const path of memory.keys()) if (!paths.has(path)) memory.delete(path)
}

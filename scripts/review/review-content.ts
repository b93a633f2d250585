/** Builds the content of a review edition: everything in its current state, compared with a base, with its problems. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheFolder, siteCache } from '../../lib/build/index.ts'
import {
  inLanguage,
  isGuide,
  languageCodes,
  loadPublication,
  oncePerFile,
  type Publication,
} from '../../lib/content/index.ts'
import { siteMessages } from '../../lib/core/messages/site-messages.ts'
import { type BaseFiles, gitBase } from '../../lib/git/index.ts'
import { markChanges } from '../../lib/markdown/index.ts'
import { authorIds, termSlugs } from '../../lib/pages/index.ts'
import type { Review, ReviewedDocument } from '../../lib/review/index.ts'
import { type Comparison, compareContent, type Reviewable, reviewables, sourceChanges } from '../../lib/review/index.ts'
import { siteTranslations } from '../translations/site-translations.ts'

export type ReviewContent = { review: Review; publication: Publication }

/**
 * @param site the site's root
 * @param wanted the requested base
 */
export async function reviewContent(site: string, publication: Publication, wanted?: string): Promise<ReviewContent> {
  const found = gitBase(site, wanted)
  const compared = 'note' in found ? null : await compare(site, publication, found)
  const note =
    'note' in found
      ? found.note
      : compared
        ? undefined
        : 'Nothing to compare with: site.yml of the base cannot be used.'
  const { review: words } = siteMessages(publication.content.site)
  const marks = { added: words.new, changed: words.changed }
  const bodies = new Map<string, ReturnType<Publication['body']>>()
  const listing = listingAddresses(publication)
  const hasPage = ({ kind, url }: Reviewable) => kind === 'post' || kind === 'page' || listing.has(url)
  const documents = oncePerFile(reviewables(publication.content))
    .filter(({ path }) => !isGuide(path))
    .map((document): ReviewedDocument => {
      const reviewed = { ...document, hasPage: hasPage(document) }
      const ancestor = compared?.comparison.ancestors.get(document.path)
      if (!compared || ancestor === undefined) return reviewed
      if (ancestor === null) return { ...reviewed, change: 'new' }
      const { body, changes } = markChanges(publication.body(document.path), compared.before.body(ancestor.path), marks)
      bodies.set(document.path, body)
      const text = readFileSync(join(site, document.path), 'utf8')
      return {
        ...reviewed,
        change: 'changed',
        blocks: document.path.endsWith('.mdx') ? undefined : changes,
        lines: sourceChanges(compared.read(ancestor.path) ?? '', text),
      }
    })
  const translations = await siteTranslations(site, publication)
  const known = new Set(documents.map(({ path }) => path))
  return {
    publication: { ...publication, body: (path) => bodies.get(path) ?? publication.body(path) },
    review: {
      today: publication.content.today,
      base: compared?.base ?? null,
      note,
      documents,
      gone: compared?.comparison.gone ?? [],
      others: (compared?.differing ?? []).filter((path) => !known.has(path) && existsSync(join(site, path))),
      problems: publication.problems,
      ...(translations.languages.length > 1 ? { translations } : {}),
    },
  }
}

/** The addresses of people and terms with a page: those that list something in a language. */
function listingAddresses(publication: Publication): ReadonlySet<string> {
  const folders = ['categories', 'tags', 'series'] as const
  return new Set(
    languageCodes(publication.content).flatMap((code) => {
      const view = inLanguage(publication, code)
      const { prefix } = view.content.site
      return [
        ...authorIds(view).map((id) => `${prefix}/authors/${id}/`),
        ...folders.flatMap((folder) => termSlugs(view, folder).map((slug) => `${prefix}/${folder}/${slug}/`)),
      ]
    }),
  )
}

type Compared = BaseFiles & { comparison: Comparison; before: Publication }

/** Loads the base's version of the files that differ; null if its site.yml cannot be used. */
async function compare(site: string, publication: Publication, files: BaseFiles): Promise<Compared | null> {
  const folder = join(siteCache(site), 'review-base')
  rmSync(folder, { recursive: true, force: true })
  const differing = new Set(files.differing)
  // Everything refers to settings and people; other unchanged files need not be read again.
  const needed = files.paths.filter(
    (path) => differing.has(path) || /^content\/(site\.yml$|authors\/|_staff_members\/)/.test(path),
  )
  for (const path of needed.filter((one) => /\.(md|markdown|mdx|yml)$/i.test(one))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), files.read(path) ?? '')
  }
  mkdirSync(join(folder, 'content'), { recursive: true })
  const loaded = await loadPublication({ root: folder, now: new Date(publication.content.asOf), cacheFolder })
  if (!loaded.publication) return null
  const comparison = compareContent(loaded.publication.content, publication.content, differing)
  return { ...files, comparison, before: loaded.publication }
}

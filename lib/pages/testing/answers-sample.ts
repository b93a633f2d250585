/** For tests: prints what every query answers for a site, in a process of its own, whose zone and language the test sets. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { loadPublication } from '../../content/index.ts'
import { formatProblem } from '../../core/problems/problem.ts'
import { archiveYears, getArchive } from '../kinds/archive.ts'
import { authorIds, getAuthorIndex, getAuthorPage } from '../kinds/authors.ts'
import { documentUrls, getDocument } from '../kinds/documents.ts'
import { getFeeds } from '../kinds/feeds.ts'
import { getHome } from '../kinds/home.ts'
import { indexNumbers } from '../kinds/indexes.ts'
import { getPostList, postListNumbers } from '../kinds/lists.ts'
import { getSeries } from '../kinds/series.ts'
import { getTermIndex, getTermPage, termSlugs } from '../kinds/terms.ts'
import { getChrome } from '../views/chrome.ts'
import { getPublished } from '../views/published.ts'

const [root = '', cacheFolder = ''] = process.argv.slice(2)
const { publication: loaded, problems } = await loadPublication({
  root,
  // Three different days of the calendar in the zones of the test; it is the site's zone that counts.
  now: new Date('2026-03-01T10:30:00Z'),
  cacheFolder: join(root, cacheFolder),
})
if (!loaded) throw new Error(problems.map(formatProblem).join('\n'))
const publication = loaded
const terms = (['categories', 'tags', 'series'] as const).map((kind) => [
  [null, ...indexNumbers(publication, kind)].map((number) => getTermIndex(publication, kind, number)),
  termSlugs(publication, kind).map((slug) =>
    kind === 'series' ? getSeries(publication, slug) : getTermPage(publication, kind, slug, null),
  ),
])
const answers: Record<string, unknown> = {
  problems: problems.map(formatProblem),
  today: publication.content.today,
  home: getHome(publication),
  chrome: getChrome(publication),
  lists: [null, ...postListNumbers(publication)].map((number) => getPostList(publication, number)),
  archive: [null, ...archiveYears(publication)].map((year) => getArchive(publication, year)),
  terms,
  authors: [
    getAuthorIndex(publication, null),
    authorIds(publication).map((id) => getAuthorPage(publication, id, null)),
  ],
  feeds: getFeeds(publication),
  published: getPublished(publication),
  documents: documentUrls(publication, 'all').map((url) => getDocument(publication, url, 'all')),
}
// One line each, so that a difference says where it is.
for (const [name, answer] of Object.entries(answers))
  console.log(name, createHash('sha256').update(JSON.stringify(answer)).digest('hex'))
console.log('documents', documentUrls(publication, 'all').length, 'in', Intl.DateTimeFormat().resolvedOptions().locale)

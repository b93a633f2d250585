/** For tests: prints hashes of the data of all queries for a site. Runs in a separate process with the zone and locale of the test. */
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
import { getPublished } from '../views/get-published.ts'

const [root = '', cacheFolder = ''] = process.argv.slice(2)
const { publication: loaded, problems } = await loadPublication({
  root,
  // A different calendar day in each zone of the test; only the site's zone must matter.
  now: new Date('2026-03-01T10:30:00Z'),
  cacheFolder: join(root, cacheFolder),
})
if (!loaded) throw new Error(problems.map(formatProblem).join('\n'))
const publication = loaded
const terms = (['categories', 'tags', 'series'] as const).map((kind) => [
  [null, ...indexNumbers(publication, kind)].map((number) => getTermIndex(publication, kind, number)),
  termSlugs(publication, kind).map((slug) =>
    kind === 'series' ? getSeries(publication, slug, null) : getTermPage(publication, kind, slug, null),
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
// One line per query, so that a failure shows which one differs.
for (const [name, answer] of Object.entries(answers))
  console.log(name, createHash('sha256').update(JSON.stringify(answer)).digest('hex'))
console.log('documents', documentUrls(publication, 'all').length, 'in', Intl.DateTimeFormat().resolvedOptions().locale)

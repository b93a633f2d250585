/** Reads a Substack export: `posts.csv` and one HTML file for each post. */
import { parseBody } from '../../convert/tree.ts'
import type { Export, ImportedDocument } from '../../model.ts'
import { csvRows } from '../csv.ts'
import { instantText } from '../dates.ts'
import type { ExportFiles } from '../export-files.ts'
import { withoutWidgets } from './widgets.ts'

/** @param list the name of `posts.csv` in the export */
export function readSubstack(files: ExportFiles, list: string): Export {
  const folder = list.replace(/posts\.csv$/, '')
  const rows = csvRows(files.text(list)).filter((row) => row.post_id)
  const text = (id: string) => {
    const name = [`${folder}posts/${id}.html`, `${folder}${id}.html`].find((one) => files.names.includes(one))
    return name === undefined ? undefined : files.text(name)
  }
  const listed = new Set(rows.map((row) => row.post_id ?? ''))
  const unlisted = files.names.filter(
    (name) => name.endsWith('.html') && !listed.has(name.replace(/^.*\//, '').replace(/\.html$/, '')),
  )
  return {
    kind: 'Substack',
    site: {
      title: '',
      description: '',
      url: siteOf(
        rows.map((row) => text(row.post_id ?? '') ?? ''),
        new Set(rows.map(slugOf)),
      ),
      navigation: [],
      redirects: { '/feed/': '/rss.xml' },
    },
    people: [],
    terms: [],
    samples: rows.filter(({ is_published, type }) => isTrue(is_published) && type !== 'page').map((row) => sample(row)),
    resolve: (path) => path.replace(/^\/p\/([\w-]+)\/comments.*$/, '/p/$1'),
    count: rows.length,
    leftOut: unlisted.map((name) => ({ what: name, why: 'it is not in posts.csv' })),
    async *documents() {
      for (const row of rows) yield document(row, text(row.post_id ?? ''))
    },
  }
}

type Row = Readonly<Record<string, string>>

const isTrue = (value: string | undefined) => /^(?:true|1|yes)$/i.test(value ?? '')
const slugOf = (row: Row) => (row.post_id ?? '').replace(/^\d+\./, '')
const addressOf = (row: Row) => (row.type === 'page' ? `/p/${slugOf(row)}` : `/p/${slugOf(row)}`)
const sample = (row: Row) => ({ address: addressOf(row), slug: slugOf(row), date: (row.post_date ?? '').slice(0, 10) })

const members: Readonly<Record<string, string>> = {
  only_paid: 'paying subscribers',
  founding: 'founding members',
  only_free: 'free subscribers',
}

function document(row: Row, html: string | undefined): ImportedDocument {
  const notes: string[] = []
  const audience = members[row.audience ?? 'everyone']
  const isPublished = isTrue(row.is_published)
  if (html === undefined) notes.push('its text is not in the export')
  if (audience && isPublished) notes.push(`it was for ${audience}, which a static site cannot ask for: it is a draft`)
  if (row.type === 'thread') notes.push('it was a thread: its comments are not in the export')
  const tree = parseBody(html ?? '')
  const { removed, original, lost } = withoutWidgets(tree, html ?? '')
  if (removed > 0)
    notes.push(
      `${removed === 1 ? 'a button' : `${removed} buttons`} to subscribe, share or comment ${removed === 1 ? 'was' : 'were'} left out`,
    )
  for (const one of new Set(lost)) notes.push(`${one} was left out`)
  const recording = /^https?:\/\//.test(row.podcast_url ?? '') ? row.podcast_url : undefined
  if (recording !== undefined)
    tree.children.unshift(...parseBody(`<p><audio src="${recording.replace(/"/g, '%22')}"></audio></p>`).children)
  return {
    source: `${row.type ?? 'post'} ${row.post_id}`,
    kind: row.type === 'page' ? 'page' : 'post',
    title: row.title ?? '',
    slug: slugOf(row),
    address: isPublished && !audience ? addressOf(row) : undefined,
    otherAddresses: [],
    date: instantText(row.post_date ?? '') ?? instantText(row.email_sent_at ?? ''),
    draft: !isPublished || audience !== undefined,
    description: row.subtitle,
    bylines: [],
    categories: [],
    tags: [],
    body: { tree },
    original,
    comments: [],
    extra: {},
    notes,
  }
}

/** The export does not name its site; buttons and links within it do. */
function siteOf(texts: readonly string[], slugs: ReadonlySet<string>): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const [, host = '', slug] of text.matchAll(/https:\/\/([\w-]+\.substack\.com)\/(?:subscribe|p\/([\w-]+))/g))
      if (slug === undefined || slugs.has(slug)) counts.set(host, (counts.get(host) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return best && `https://${best[0]}`
}

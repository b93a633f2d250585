/** Reads a Blogger export, an Atom feed with posts, pages and comments: the one of the dashboard, and the one of Google Takeout. */
import { groupBy } from '../../../core/group-by.ts'
import { parseBody } from '../../convert/tree.ts'
import type { Export, ImportedComment, ImportedDocument, LeftOut } from '../../model.ts'
import { plainSlug } from '../../write/names.ts'
import { instantText } from '../dates.ts'
import type { ExportFiles } from '../export-files.ts'
import { decodedPath, pathReader } from '../old-address.ts'
import { all, textOf, type XmlRecord, xmlRecords } from '../xml-records.ts'
import { plainHtml } from './html.ts'

type Kind = 'post' | 'page' | 'comment' | 'other'

/** @param names the files of the export that are Blogger's */
export async function readBlogger(files: ExportFiles, names: readonly string[]): Promise<Export> {
  const entries: XmlRecord[] = []
  let title = ''
  let home = ''
  for (const name of names)
    for await (const record of xmlRecords(files.pieces(name), 1)) {
      if (record.name === 'entry') entries.push(record)
      else if (record.name === 'title') title ||= record.text.trim()
      else if (record.name === 'link' && record.attributes.rel === 'alternate') home ||= record.attributes.href ?? ''
    }
  const url =
    originOf(home) ?? originOf(entries.map((entry) => alternate(entry) ?? '').find((href) => href !== '') ?? '')
  const path = pathReader(url)
  const comments = groupBy(
    entries.filter((entry) => kindOf(entry) === 'comment'),
    parentPost,
  )
  const leftOut: LeftOut[] = []
  const documents = entries.filter((entry) => ['post', 'page'].includes(kindOf(entry)))
  const kept = documents.filter((entry) => textOf(entry, 'blogger:status') !== 'SOFT_TRASHED')
  if (kept.length < documents.length)
    leftOut.push({ what: `${documents.length - kept.length} entries`, why: 'they were in the bin' })
  const ids = new Set(kept.map((entry) => textOf(entry, 'id')))
  const orphans = [...comments].flatMap(([post, all]) => (ids.has(post) ? [] : all)).length
  if (orphans > 0)
    leftOut.push({
      what: orphans === 1 ? '1 comment' : `${orphans} comments`,
      why: 'the export lacks what they were written about',
    })
  const authors = [...new Set(kept.map(authorOf))].filter((name) => name !== '')
  return {
    kind: 'Blogger',
    site: { title, description: '', url, navigation: [], redirects: {} },
    people: authors.map((name) => ({
      id: plainSlug(name) || 'author',
      name: name.replace(/&/g, '&amp;'),
      keys: {},
      addresses: [],
    })),
    terms: [],
    samples: kept.flatMap((entry) => {
      const address = addressOf(entry, path)
      return address === undefined || kindOf(entry) !== 'post' || isDraft(entry)
        ? []
        : [{ address, slug: slugOf(address), date: dateOf(entry)?.slice(0, 10) ?? '' }]
    }),
    resolve: (address) => address.replace(/\?(?:m=\d|showComment=\d+).*$/, ''),
    count: kept.length,
    leftOut,
    async *documents() {
      for (const entry of kept) yield document(entry, path, comments.get(textOf(entry, 'id')) ?? [])
    },
  }
}

function document(
  entry: XmlRecord,
  path: (address: string) => string | null,
  comments: readonly XmlRecord[],
): ImportedDocument {
  const content = textOf(entry, 'content') || textOf(entry, 'summary')
  const address = addressOf(entry, path)
  const author = authorOf(entry)
  return {
    source: `${kindOf(entry)} ${textOf(entry, 'id').replace(/^.*[.-]/, '')}`,
    kind: kindOf(entry) === 'page' ? 'page' : 'post',
    title: textOf(entry, 'title'),
    slug: address === undefined ? '' : slugOf(address),
    address: isDraft(entry) ? undefined : address,
    otherAddresses: [],
    date: dateOf(entry),
    draft: isDraft(entry),
    bylines: author === '' ? [] : [{ id: plainSlug(author) || 'author' }],
    categories: [],
    tags: all(entry, 'category').flatMap(({ attributes: { scheme, term } }) =>
      scheme?.endsWith('atom/ns#') && term ? [term.replace(/&/g, '&amp;')] : [],
    ),
    description: textOf(entry, 'blogger:metaDescription') || undefined,
    body: { tree: plainHtml(parseBody(content)) },
    original: content,
    comments: comments.map(comment),
    extra: {},
    notes: [],
  }
}

function comment(entry: XmlRecord): ImportedComment {
  const answered = all(entry, 'link').find(({ attributes: { rel } }) => rel === 'related')?.attributes.href
  const [author] = all(entry, 'author')
  const uri = author ? textOf(author, 'uri') : ''
  return {
    id: idOf(textOf(entry, 'id')),
    parent: idOf(answered ?? textOf(entry, 'blogger:inReplyTo')) || undefined,
    kind: 'comment',
    author: authorOf(entry),
    website: /^https?:\/\/./.test(uri) ? uri : undefined,
    date: dateOf(entry),
    approved: !/^(?:SPAM|PENDING|GHOSTED)/.test(textOf(entry, 'blogger:status')),
    body: plainHtml(parseBody(textOf(entry, 'content'))),
  }
}

/** The number at the end of an id or address. */
const idOf = (text: string): string => /(\d+)\D*$/.exec(text)?.[1] ?? ''

function kindOf(entry: XmlRecord): Kind {
  const named = textOf(entry, 'blogger:type').toLowerCase()
  const term =
    all(entry, 'category').find(({ attributes: { scheme } }) => scheme?.endsWith('#kind'))?.attributes.term ?? ''
  const kind = named || term.replace(/^.*#/, '')
  return kind === 'post' || kind === 'page' || kind === 'comment' ? kind : 'other'
}

const authorOf = (entry: XmlRecord): string => textOf(all(entry, 'author')[0] ?? entry, 'name')
const dateOf = (entry: XmlRecord) =>
  instantText(textOf(entry, 'published')) ?? instantText(textOf(entry, 'blogger:created'))
const parentPost = (entry: XmlRecord): string =>
  all(entry, 'thr:in-reply-to')[0]?.attributes.ref ?? textOf(entry, 'blogger:parent')
const alternate = (entry: XmlRecord) =>
  all(entry, 'link').find(({ attributes: { rel } }) => rel === 'alternate')?.attributes.href
const slugOf = (address: string): string => address.replace(/^.*\//, '').replace(/\.html$/, '')

function isDraft(entry: XmlRecord): boolean {
  const [control] = all(entry, 'app:control')
  return (
    (control !== undefined && textOf(control, 'app:draft') === 'yes') || textOf(entry, 'blogger:status') === 'DRAFT'
  )
}

function addressOf(entry: XmlRecord, path: (address: string) => string | null): string | undefined {
  const written = textOf(entry, 'blogger:filename') || (alternate(entry) ?? '')
  const own = written === '' ? null : path(written)
  return own === null ? undefined : decodedPath(own)
}

const originOf = (address: string): string | undefined =>
  URL.canParse(address) && !/(?:^|\.)blogger\.com$/.test(new URL(address).hostname)
    ? new URL(address).origin
    : undefined

/** First reading of a WordPress export: what documents refer to, without their texts. */
import type { ExportFiles } from '../export-files.ts'
import { decodedPath, pathReader } from '../old-address.ts'
import { all, textOf, type XmlRecord, xmlRecords } from '../xml-records.ts'

export type Attachment = {
  id: string
  url: string
  alt: string
  caption: string
  parent: string
  link: string
  order: number
}
export type Login = { id: string; login: string; name: string; email: string }
export type WordPressTerm = {
  kind: 'category' | 'tag'
  id: string
  slug: string
  name: string
  parent: string
  description: string
}
/** A document as others refer to it. */
export type Known = {
  id: string
  type: string
  status: string
  title: string
  link: string
  parent: string
  name: string
  date: string
}

export type Survey = {
  title: string
  url: string
  description: string
  language: string
  logins: Login[]
  /** Logins that documents name. Exports of old versions have no list of authors. */
  creators: Set<string>
  terms: WordPressTerm[]
  attachments: Map<string, Attachment>
  documents: Known[]
  /** Contents of reusable blocks. */
  blocks: Map<string, string>
  menuItems: XmlRecord[]
  /** Guest authors of the plugin Co-Authors Plus: the nicename of their term, and their name. */
  guests: { slug: string; name: string }[]
  /** The path of an address on the old site, as written; null for another host. */
  path: (address: string) => string | null
}

export const metaOf = (item: XmlRecord): Map<string, string> =>
  new Map(all(item, 'wp:postmeta').map((meta) => [textOf(meta, 'wp:meta_key'), textOf(meta, 'wp:meta_value')]))

/** Reads all files once. */
export async function survey(files: ExportFiles, names: readonly string[]): Promise<Survey> {
  const found: Survey = {
    title: '',
    url: '',
    description: '',
    language: '',
    logins: [],
    creators: new Set(),
    terms: [],
    attachments: new Map(),
    documents: [],
    blocks: new Map(),
    menuItems: [],
    guests: [],
    path: () => null,
  }
  for (const name of names)
    for await (const record of xmlRecords(files.pieces(name), 2)) readers[record.name]?.(record, found)
  found.path = pathReader(found.url)
  found.logins = [...new Map(found.logins.map((login) => [login.login, login])).values()]
  found.terms = [...new Map(found.terms.map((term) => [`${term.kind} ${term.slug}`, term])).values()]
  return found
}

const readers: Readonly<Record<string, (record: XmlRecord, found: Survey) => void>> = {
  title: (record, found) => {
    found.title ||= record.text.trim()
  },
  link: (record, found) => {
    found.url ||= record.text.trim()
  },
  'wp:base_blog_url': (record, found) => {
    found.url = record.text.trim() || found.url
  },
  description: (record, found) => {
    found.description ||= record.text.trim()
  },
  language: (record, found) => {
    found.language ||= record.text.trim()
  },
  'wp:author': (record, found) => {
    const login = textOf(record, 'wp:author_login')
    const full = `${textOf(record, 'wp:author_first_name')} ${textOf(record, 'wp:author_last_name')}`.trim()
    const name = textOf(record, 'wp:author_display_name') || full || login
    if (login !== '')
      found.logins.push({ id: textOf(record, 'wp:author_id'), login, name, email: textOf(record, 'wp:author_email') })
  },
  'wp:category': (record, found) =>
    found.terms.push(
      term(record, 'category', 'wp:category_nicename', 'wp:cat_name', 'wp:category_parent', 'wp:category_description'),
    ),
  'wp:tag': (record, found) =>
    found.terms.push(term(record, 'tag', 'wp:tag_slug', 'wp:tag_name', '', 'wp:tag_description')),
  'wp:term': (record, found) => {
    const kinds: Readonly<Record<string, 'category' | 'tag'>> = { category: 'category', post_tag: 'tag' }
    const kind = kinds[textOf(record, 'wp:term_taxonomy')]
    if (kind)
      found.terms.push(term(record, kind, 'wp:term_slug', 'wp:term_name', 'wp:term_parent', 'wp:term_description'))
  },
  item: readItem,
}

const term = (
  record: XmlRecord,
  kind: 'category' | 'tag',
  slug: string,
  name: string,
  parent: string,
  description: string,
): WordPressTerm => ({
  kind,
  id: textOf(record, 'wp:term_id'),
  slug: decodedPath(textOf(record, slug)),
  name: textOf(record, name),
  parent: decodedPath(textOf(record, parent)),
  description: textOf(record, description),
})

function readItem(item: XmlRecord, found: Survey): void {
  const [id, type] = [textOf(item, 'wp:post_id'), textOf(item, 'wp:post_type')]
  const [parent, link] = [textOf(item, 'wp:post_parent'), textOf(item, 'link')]
  if (type === 'post') found.creators.add(textOf(item, 'dc:creator'))
  if (type === 'attachment') {
    const meta = metaOf(item)
    found.attachments.set(id, {
      id,
      parent,
      link,
      url: textOf(item, 'wp:attachment_url') || textOf(item, 'guid'),
      alt: meta.get('_wp_attachment_image_alt') ?? '',
      caption: textOf(item, 'excerpt:encoded') || textOf(item, 'content:encoded'),
      order: Number(textOf(item, 'wp:menu_order')) || 0,
    })
  } else if (type === 'nav_menu_item')
    found.menuItems.push({ ...item, children: item.children.filter(({ name }) => name !== 'content:encoded') })
  else if (type === 'wp_block') found.blocks.set(id, textOf(item, 'content:encoded'))
  else if (type === 'guest-author') {
    const meta = metaOf(item)
    const slug = meta.get('cap-user_login') ?? textOf(item, 'wp:post_name').replace(/^cap-/, '')
    found.guests.push({ slug, name: meta.get('cap-display_name') || textOf(item, 'title') })
  } else
    found.documents.push({
      id,
      type,
      parent,
      link,
      status: textOf(item, 'wp:status'),
      title: textOf(item, 'title'),
      name: decodedPath(textOf(item, 'wp:post_name')),
      date: (textOf(item, 'wp:post_date') || textOf(item, 'wp:post_date_gmt')).slice(0, 10),
    })
}

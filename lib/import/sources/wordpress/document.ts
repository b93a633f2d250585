/** Reads one post, page or entry of another public kind. */
import type { Root } from 'hast'
import { lineOf } from '../../convert/line.ts'
import { element } from '../../convert/tree.ts'
import type { ImportedDocument } from '../../model.ts'
import { instantText, zonedTime } from '../dates.ts'
import { decodedPath } from '../old-address.ts'
import { all, textOf, type XmlRecord } from '../xml-records.ts'
import { bodyOf } from './body.ts'
import { commentsOf } from './comments.ts'
import type { People } from './people.ts'
import { pluginValues } from './plugin-values.ts'
import { type Attachment, type Known, metaOf, type Survey } from './survey.ts'

export type ReadContext = {
  known: Survey
  people: People
  own: ReadonlyMap<string, readonly Attachment[]>
  addresses: ReadonlyMap<string, readonly string[]>
}

/** Kinds that belong to WordPress and its theme, not to readers. */
const machinery: Readonly<Record<string, string>> = {
  nav_menu_item: 'entry of a menu: the menu of the new site is navigation in site.yml',
  revision: 'earlier version',
  customize_changeset: 'setting of the theme',
  custom_css: 'style of the theme',
  wp_template: 'template of the theme',
  wp_template_part: 'template of the theme',
  wp_global_styles: 'style of the theme',
  wp_navigation: 'entry of a menu: the menu of the new site is navigation in site.yml',
  wp_font_family: 'font of the theme',
  wp_font_face: 'font of the theme',
  oembed_cache: 'cache',
  user_request: 'request for personal data',
}

/** Why an item is not written; null if it is. `counts` if its kind says it all. */
export function reasonToLeave(
  { id, type, status, link }: Pick<Known, 'id' | 'type' | 'status' | 'link'>,
  known: Survey,
): { why: string; counts: boolean } | null {
  const why = machinery[type]
  if (why !== undefined) return { why, counts: true }
  if (status === 'trash') return { why: 'it was in the bin', counts: false }
  if (status === 'auto-draft' || status === 'inherit') return { why: 'empty draft or earlier version', counts: true }
  if (type === 'post' || type === 'page') return null
  const path = known.path(link)
  return path === null || path.includes('?') || id === ''
    ? { why: `the kind ${type} belongs to a plugin and had no page of its own`, counts: false }
    : null
}

export function documentOf(item: XmlRecord, { known, people, own, addresses }: ReadContext): ImportedDocument {
  const meta = metaOf(item)
  const [id, type] = [textOf(item, 'wp:post_id'), textOf(item, 'wp:post_type')]
  const status = textOf(item, 'wp:status')
  const content = textOf(item, 'content:encoded')
  const { tree, original, notes } = bodyOf(content, id, meta, known, own)
  const comments = commentsOf(item)
  const plugin = pluginValues(meta)
  const excerpt = textOf(item, 'excerpt:encoded')
  const picture = known.attachments.get(meta.get('_thumbnail_id') ?? '')
  const path = known.path(textOf(item, 'link'))
  const isPublic = status === 'publish' || status === 'future'
  const hidden = reasonToHide(item, status)
  if (hidden) notes.push(hidden)
  if (comments.leftOut > 0) notes.push(`${comments.leftOut} comments were spam, deleted, or notes of a plugin`)
  if (type !== 'post' && type !== 'page') notes.push(`it was of the kind ${type}, and is a page`)
  return {
    source: `${type} ${id}`,
    kind: type === 'post' ? 'post' : 'page',
    title: textOf(item, 'title'),
    slug: decodedPath(textOf(item, 'wp:post_name')),
    address: path === null || path.includes('?') || !isPublic ? undefined : decodedPath(path),
    otherAddresses: [
      ...(addresses.get(id) ?? []),
      ...formerSlugs(item, path),
      // The short link of every post, whatever its address.
      ...(isPublic && hidden === undefined && /^\d+$/.test(id) ? [`/?${type === 'post' ? 'p' : 'page_id'}=${id}`] : []),
    ],
    date:
      zonedTime(textOf(item, 'wp:post_date'), textOf(item, 'wp:post_date_gmt')) ?? instantText(textOf(item, 'pubDate')),
    draft: !isPublic || hidden !== undefined,
    featured: textOf(item, 'wp:is_sticky') === '1',
    noindex: plugin.noindex,
    canonical: plugin.canonical === textOf(item, 'link') ? undefined : plugin.canonical,
    description: plugin.description ?? excerpt,
    subtitle:
      plugin.description !== undefined && excerpt !== '' && lineOf(excerpt) !== lineOf(plugin.description)
        ? excerpt
        : undefined,
    bylines: people.of(item),
    ...terms(item, meta, known),
    image:
      picture && picture.url !== ''
        ? { src: picture.url, alt: picture.alt || undefined, caption: picture.caption || undefined }
        : undefined,
    body: { tree: withRecording(tree, meta, content) },
    original,
    comments: comments.kept,
    extra: { ...(plugin.title && { seo_title: plugin.title }), ...otherTerms(item) },
    notes,
  }
}

function reasonToHide(item: XmlRecord, status: string): string | undefined {
  if (textOf(item, 'wp:post_password') !== '')
    return 'it was protected by a password, which a static site cannot ask for: it is a draft'
  if (status === 'private') return 'it was private: it is a draft'
  if (status === 'pending') return 'it was waiting for review: it is a draft'
  return undefined
}

/** WordPress answers earlier slugs of a post at the same place. */
function formerSlugs(item: XmlRecord, path: string | null): string[] {
  const slug = textOf(item, 'wp:post_name')
  if (path === null || slug === '' || !path.includes(slug)) return []
  return all(item, 'wp:postmeta')
    .filter((meta) => textOf(meta, 'wp:meta_key') === '_wp_old_slug' && textOf(meta, 'wp:meta_value') !== '')
    .map((meta) => decodedPath(path.replace(slug, textOf(meta, 'wp:meta_value'))))
}

function terms(
  item: XmlRecord,
  meta: ReadonlyMap<string, string>,
  known: Survey,
): { categories: string[]; tags: string[] } {
  const given = all(item, 'category')
  // Before WordPress 2.5 neither kind was named; for some time after it, each term was there twice.
  const isOld = given.every(({ attributes }) => attributes.domain === undefined)
  const of = (...domains: string[]) =>
    given.filter(({ attributes }) => domains.includes(isOld ? 'category' : (attributes.domain ?? '')))
  const main = meta.get('_yoast_wpseo_primary_category') ?? meta.get('rank_math_primary_category')
  const first = known.terms.find(({ id, kind }) => kind === 'category' && id === main)?.name
  // "Uncategorized" is WordPress's word for no category.
  const categories = of('category').flatMap(({ text, attributes }) =>
    attributes.nicename === 'uncategorized' ? [] : [text.trim()],
  )
  const ordered = first !== undefined && categories.includes(first) ? [first, ...categories] : categories
  return {
    categories: [...new Set(ordered)].filter(Boolean),
    tags: [...new Set(of('post_tag', 'tag').map(({ text }) => text.trim()))].filter(Boolean),
  }
}

/** Taxonomies of WordPress, and those of plugins that are read elsewhere. */
const ownTaxonomies =
  /^(?:category|post_tag|tag|post_format|author|nav_menu|link_category|wp_.*|language|post_translations)$/

/** Terms of a site's own taxonomies: `genre` → `Jazz, Blues`. */
function otherTerms(item: XmlRecord): Record<string, string> {
  const terms: Record<string, string> = {}
  for (const { text, attributes } of all(item, 'category')) {
    const kind = attributes.domain
    if (kind === undefined || ownTaxonomies.test(kind) || text.trim() === '') continue
    const key = kind.replace(/\W+/g, '_')
    terms[key] = terms[key] === undefined ? text.trim() : `${terms[key]}, ${text.trim()}`
  }
  return terms
}

/** The recording of a podcast comes first, unless the text has a player. */
function withRecording(tree: Root, meta: ReadonlyMap<string, string>, content: string): Root {
  const address = meta.get('enclosure')?.split(/\s/)[0] ?? ''
  if (
    !/^https?:/.test(address) ||
    content.includes(address) ||
    /<(?:iframe|audio|video)\b|\[(?:audio|podcast|powerpress)/i.test(content)
  )
    return tree
  return { type: 'root', children: [element('p', {}, element('audio', { src: address })), ...tree.children] }
}

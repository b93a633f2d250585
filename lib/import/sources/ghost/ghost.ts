/** Reads a Ghost export (Labs → Export): one JSON file with the tables of the database. */
import { parseBody } from '../../convert/tree.ts'
import type { Export, ImportedBody, ImportedDocument, ImportedPerson } from '../../model.ts'
import { plainSlug } from '../../write/names.ts'
import { instantText } from '../dates.ts'
import { plainCards } from './card-trees.ts'
import { lexicalHtml } from './lexical.ts'
import { mobiledocHtml } from './mobiledoc.ts'
import { type GhostData, type GhostPost, ghostData } from './tables.ts'

/** @param text the JSON; addresses of the site begin with `__GHOST_URL__` */
export function readGhost(text: string): Export {
  const data = ghostData(text.replaceAll('__GHOST_URL__', ''))
  const setting = (key: string) => data.settings.find((one) => one.key === key)?.value ?? undefined
  const people = data.users.map(person)
  const ids = new Map(data.users.map(({ id }, index) => [id, people[index]?.id ?? '']))
  return {
    kind: 'Ghost',
    site: {
      title: setting('title') ?? '',
      description: setting('description') ?? '',
      url: setting('url') ?? undefined,
      language: setting('locale') ?? setting('default_locale') ?? setting('defaultLang'),
      timeZone: setting('timezone') ?? setting('active_timezone') ?? setting('activeTimezone'),
      navigation: navigation(setting('navigation')),
      redirects: { '/tag/*': '/tags/*', '/author/*': '/authors/*', '/rss/': '/rss.xml' },
    },
    people,
    terms: data.tags.filter(isPublicTag).map((tag) => ({
      kind: 'tag',
      name: tag.name,
      description: tag.description ?? undefined,
      image: tag.feature_image ?? undefined,
      addresses: [`/tag/${tag.slug}/`],
    })),
    samples: data.posts
      .filter((post) => !isPage(post) && post.status === 'published')
      .map(({ slug, published_at }) => ({
        address: `/${slug}/`,
        slug,
        date: dateOf(published_at)?.slice(0, 10) ?? '',
      })),
    resolve: (path) => path,
    count: data.posts.length,
    leftOut: data.users.flatMap(({ name, cover_image }) =>
      cover_image ? [{ what: cover_image, why: `it was the background of the page of ${name}` }] : [],
    ),
    async *documents() {
      for (const post of data.posts) yield document(post, data, ids)
    },
  }
}

function document(post: GhostPost, data: GhostData, ids: ReadonlyMap<string, string>): ImportedDocument {
  const meta = data.posts_meta.find((one) => one.post_id === post.id)
  const names = data.posts_tags
    .filter((one) => one.post_id === post.id)
    .sort((a, b) => a.sort_order - b.sort_order)
    .flatMap((one) => data.tags.find(({ id }) => id === one.tag_id) ?? [])
  const authors = data.posts_authors
    .filter((one) => one.post_id === post.id)
    .sort((a, b) => a.sort_order - b.sort_order)
    .map((one) => one.author_id)
  const notes: string[] = []
  const { body, original } = bodyOf(post, notes)
  const isPublic = post.status === 'published' || post.status === 'scheduled'
  const members = (post.visibility ?? 'public') !== 'public'
  if (post.status === 'sent') notes.push('it was sent by mail only: it is a draft')
  if (members && isPublic)
    notes.push(`its readers were ${post.visibility}, which a static site cannot ask for: it is a draft`)
  const social = [meta?.og_image ?? post.og_image, meta?.twitter_image ?? post.twitter_image]
  for (const src of new Set(social))
    if (src && src !== (post.feature_image ?? post.image))
      notes.push(`its picture for social networks, ${src}, was left out`)
  if (post.codeinjection_head || post.codeinjection_foot) notes.push('its code injection was left out')
  const metaDescription = meta?.meta_description ?? post.meta_description ?? undefined
  const excerpt = post.custom_excerpt ?? undefined
  const metaTitle = meta?.meta_title ?? post.meta_title ?? undefined
  const picture = post.feature_image ?? post.image ?? undefined
  const internal = names.filter((tag) => !isPublicTag(tag)).map(({ name }) => name)
  const people = (authors.length > 0 ? authors : [post.author_id ?? '']).flatMap((id) => ids.get(id) ?? [])
  return {
    source: `${isPage(post) ? 'page' : 'post'} ${post.id}`,
    kind: isPage(post) ? 'page' : 'post',
    title: escaped(post.title ?? ''),
    slug: post.slug,
    address: isPublic && !members ? `/${post.slug}/` : undefined,
    otherAddresses: [],
    date: dateOf(post.published_at) ?? dateOf(post.created_at),
    draft: !isPublic || members,
    featured: Boolean(post.featured),
    canonical: post.canonical_url ?? undefined,
    description: escaped(metaDescription || excerpt || ''),
    subtitle: metaDescription && excerpt && metaDescription !== excerpt ? escaped(excerpt) : undefined,
    bylines: [...new Set(people)].map((id) => ({ id })),
    categories: [],
    tags: names.filter(isPublicTag).map(({ name }) => name),
    image: picture
      ? { src: picture, alt: meta?.feature_image_alt ?? undefined, caption: meta?.feature_image_caption ?? undefined }
      : undefined,
    body,
    original,
    comments: [],
    extra: {
      ...(metaTitle && { seo_title: metaTitle }),
      ...(internal.length > 0 && { internal_tags: internal.join(', ') }),
    },
    notes,
  }
}

/** The rendered text if there is one; Markdown of the first versions stays Markdown. */
function bodyOf(post: GhostPost, notes: string[]): { body: ImportedBody; original: string } {
  const names = new Set<string>()
  const unknown = (name: string) => names.add(name)
  if (post.markdown && !post.mobiledoc) return { body: { markdown: post.markdown }, original: post.html ?? '' }
  const rendered =
    post.html ||
    (post.lexical && lexicalHtml(post.lexical, unknown)) ||
    (post.mobiledoc && mobiledocHtml(post.mobiledoc, unknown)) ||
    ''
  const tree = parseBody(rendered)
  plainCards(tree, unknown)
  for (const name of names) notes.push(`a ${name} was left out`)
  // What players show besides the recording.
  const original = rendered.replace(/<div class="kg-audio-player[\s\S]*?<\/div>\s*<\/div>\s*<\/div>/g, '')
  return { body: { tree }, original }
}

const isPage = ({ type, page }: GhostPost) => type === 'page' || page === true || page === 1
const isPublicTag = ({ name, visibility }: { name: string; visibility?: string | null | undefined }) =>
  visibility !== 'internal' && !name.startsWith('#')
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

function dateOf(written: string | number | null | undefined): string | undefined {
  if (typeof written === 'number') return instantText(new Date(written).toISOString())
  // The database keeps UTC without saying so.
  return written ? instantText(/(?:Z|[+-]\d{2}:?\d{2})$/.test(written) ? written : `${written}Z`) : undefined
}

function person({
  name,
  slug,
  bio,
  website,
  twitter,
  facebook,
  profile_image,
}: GhostData['users'][number]): ImportedPerson {
  const web = website && /^https?:\/\//.test(website) ? website : undefined
  const account = (value: string | null | undefined) => value?.replace(/^@/, '') || undefined
  return {
    id: /^[a-z0-9_.-]+$/i.test(slug) ? slug : plainSlug(name) || 'author',
    name: escaped(name),
    keys: { blurb: bio ?? undefined, website: web, twitter: account(twitter), facebook: account(facebook) },
    image: profile_image ?? undefined,
    addresses: [`/author/${slug}/`],
  }
}

function navigation(json: string | undefined): { label: string; url: string }[] {
  try {
    const list: unknown = JSON.parse(json ?? '[]')
    return (Array.isArray(list) ? list : []).flatMap((one: { label?: unknown; url?: unknown }) =>
      typeof one.label === 'string' && typeof one.url === 'string' && /^(?:\/[^?#]*$|https?:\/\/.)/.test(one.url)
        ? [{ label: one.label, url: one.url }]
        : [],
    )
  } catch {
    return []
  }
}

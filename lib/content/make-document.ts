/** From checked front matter to the entities of the model. */
import type { Problem } from '../problem.ts'
import { fillPattern } from './address-pattern.ts'
import { documentSlug } from './addresses.ts'
import type { Register } from './byline.ts'
import type { Document } from './document.ts'
import type { Page, Post, PublishedDocument, TermReference } from './model.ts'
import { plainText } from './plain-text.ts'
import type { ReadPost } from './posts.ts'
import type { PageFrontMatter } from './schema/page.ts'
import type { PostFrontMatter } from './schema/post.ts'
import type { Site } from './site.ts'
import { stateOn } from './state.ts'
import type { Tables } from './taxonomies.ts'
import type { TermTable } from './terms.ts'

/** A post with its state, byline, terms and address. */
export function makePost(
  { document, dated }: ReadPost,
  site: Site,
  today: string,
  register: Register,
  tables: Tables,
  problems: Problem[],
): Post {
  const { data, source } = document
  const terms = (table: TermTable, names: readonly string[]): TermReference[] => {
    const found = names.flatMap((name) => table.bySpelling.get(name) ?? [])
    return [...new Set(found)].map(({ name, slug, url }) => ({ name, slug, url }))
  }
  const draft = (data.draft ?? false) || source.inDrafts
  const categories = terms(tables.category, typedCategories(data))
  const [series] = data.series ? terms(tables.series, [data.series.name]) : []
  const slug = documentSlug(dated.name, data.slug, site.address_case) ?? ''
  const parts = {
    slug,
    date: dated.date,
    category: categories[0]?.slug ?? '',
    categories: typedCategories(data),
    lang: data.lang ?? site.language,
  }
  return {
    state: stateOn(today, { draft, date: dated.date, expires: data.expires?.date }),
    date: dated.date,
    time: dated.time,
    byline: register.byline(document, site.default_author, problems),
    categories,
    tags: terms(tables.tag, data.tags ?? []),
    series: series && { ...series, part: data.series?.part },
    featured: data.featured ?? false,
    // Last: V8 adds keys to a large copy one by one, which takes ten times as long.
    ...shared(document, slug, fillPattern(data.permalink ?? site.post_url, parts), site, problems),
  }
}

/** Every category of a post as typed, the chief one first. */
export const typedCategories = ({ categories = [], category }: Pick<PostFrontMatter, 'categories' | 'category'>) => [
  ...categories,
  ...(category ? [category] : []),
]

/** A page with its state and address. */
export function makePage(document: Document<PageFrontMatter>, site: Site, today: string, problems: Problem[]): Page {
  const { data, source } = document
  const slug = documentSlug(source.name, data.slug, site.address_case) ?? ''
  const date = data.date?.date
  const folders = source.folders.map((folder) => documentSlug(folder, undefined, site.address_case) ?? folder)
  const url = data.permalink ?? `/${[...folders, slug].join('/')}/`
  return {
    ...shared(
      document,
      slug,
      fillPattern(url, { slug, date: date ?? '', category: '', categories: [], lang: data.lang ?? site.language }),
      site,
      problems,
    ),
    state: stateOn(today, { draft: (data.draft ?? false) || source.inDrafts, date, expires: data.expires?.date }),
    date,
  }
}

function shared(
  document: Document<PageFrontMatter>,
  slug: string,
  url: string,
  site: Site,
  problems: Problem[],
): Omit<PublishedDocument, 'state'> {
  const { data, source, body, at } = document
  const line = (key: 'title' | 'subtitle' | 'description') => {
    const value = data[key]
    return value === undefined ? undefined : plainText(value, source.path, at(key), problems)
  }
  return {
    path: source.path,
    format: source.format,
    body,
    slug,
    url,
    title: line('title') ?? data.title,
    subtitle: line('subtitle'),
    description: line('description'),
    image: data.image,
    image_alt: data.image_alt,
    image_caption: data.image_caption,
    image_credit: data.image_credit,
    imageAt: at('image'),
    lang: data.lang ?? site.language,
    dir: data.dir,
    toc: data.toc ?? true,
    math: data.math ?? false,
    noindex: data.noindex ?? false,
    unlisted: data.unlisted ?? false,
    expires: data.expires?.date,
    updated: data.updated && { date: data.updated.date.date, note: data.updated.note },
    canonical_url: data.canonical_url,
    id: data.id,
    extra: data.extra,
    ignore: data.ignore ?? [],
  }
}

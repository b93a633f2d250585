/** Reads posts that are Markdown already: files with front matter from dev.to, Hashnode and the like, and dev.to's JSON. */
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { z } from 'zod'
import { parseMatter, splitFence } from '../../../content/index.ts'
import type { Export, ImportedDocument, LeftOut } from '../../model.ts'
import { instantText } from '../dates.ts'
import type { ExportFiles } from '../export-files.ts'
import { widgetsIn, withoutEmbedTags } from './embed-tags.ts'

type Keys = Readonly<Record<string, unknown>>
type Source = { name: string; keys: Keys; body: string }

/** @param names Markdown files with front matter, or JSON files with a list of articles */
export function readMarkdownFiles(files: ExportFiles, names: readonly string[]): Export {
  const leftOut: LeftOut[] = []
  const sources = names.flatMap((name) =>
    name.endsWith('.json') ? articles(files.text(name), name) : markdownFile(files.text(name), name, leftOut),
  )
  return {
    kind: 'Markdown',
    site: { title: '', description: '', navigation: [], redirects: {} },
    people: [],
    terms: [],
    samples: sources
      .filter(({ keys }) => isHashnode(keys))
      .map(({ name, keys }) => ({
        address: `/${slugOf(name, keys)}`,
        slug: slugOf(name, keys),
        date: dateOf(name, keys)?.slice(0, 10) ?? '',
      })),
    resolve: (path) => path,
    count: sources.length,
    leftOut,
    async *documents() {
      for (const source of sources) yield document(source)
    },
  }
}

function markdownFile(text: string, name: string, leftOut: LeftOut[]): Source[] {
  const clean = text.replace(/\r\n?/g, '\n')
  const split = splitFence(clean, name)
  const parsed = 'problem' in split ? split : parseMatter(split, name)
  if ('problem' in split || 'problem' in parsed) {
    leftOut.push({
      what: name,
      why: `its front matter cannot be read: ${'problem' in parsed ? parsed.problem.message : ''}`,
    })
    return []
  }
  return [{ name, keys: Object.fromEntries(parsed.entries), body: split.body }]
}

const article = z.looseObject({ title: z.string(), body_markdown: z.string() })

function articles(json: string, name: string): Source[] {
  const list = z.array(article).safeParse(JSON.parse(json))
  return list.success
    ? list.data.map(({ body_markdown, ...keys }) => ({ name: `${name}: ${keys.title}`, keys, body: body_markdown }))
    : []
}

function document({ name, keys, body }: Source): ImportedDocument {
  const markdown = withoutEmbedTags(body).trim()
  const author = text(keys, 'author')
  const cover = text(keys, 'cover_image', 'cover', 'main_image', 'image', 'ogImage')
  const published = text(keys, 'published', 'draft')
  const canonical = text(keys, 'canonical_url', 'canonical', 'originalUrl')
  return {
    source: name,
    kind: 'post',
    title: escaped(text(keys, 'title') ?? ''),
    slug: slugOf(name, keys),
    address: isHashnode(keys) ? `/${slugOf(name, keys)}` : undefined,
    otherAddresses: [],
    date: dateOf(name, keys),
    draft:
      (keys.published !== undefined && /^(?:false|no)$/i.test(published ?? '')) ||
      /^(?:true|yes)$/i.test(text(keys, 'draft') ?? ''),
    canonical: canonical !== undefined && /^https?:\/\/./.test(canonical) ? canonical : undefined,
    description: escaped(text(keys, 'description', 'subtitle', 'brief', 'excerpt') ?? ''),
    bylines: author === undefined ? [] : [{ name: escaped(author) }],
    categories: [],
    tags: tagsOf(keys.tags ?? keys.tag_list),
    image: cover === undefined ? undefined : { src: cover },
    body: { markdown },
    original: micromark(markdown, 'utf8', {
      allowDangerousHtml: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    }),
    comments: [],
    extra: text(keys, 'series') === undefined ? {} : { series: text(keys, 'series') ?? '' },
    notes: widgetsIn(markdown).map(
      (typed) => `the widget ${typed}, whose text is not in the export, is shown as typed`,
    ),
  }
}

const escaped = (value: string) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** The first of the keys that has a text. */
const text = (keys: Keys, ...names: readonly string[]): string | undefined =>
  names
    .map((name) => keys[name])
    .flatMap((value) =>
      value === null || value === undefined || typeof value === 'object' ? [] : [String(value).trim()],
    )
    .find((value) => value !== '')

const isHashnode = (keys: Keys) => keys.cuid !== undefined || keys.datePublished !== undefined

const slugOf = (name: string, keys: Keys): string =>
  text(keys, 'slug') ??
  name
    .replace(/^.*\//, '')
    .replace(/\.(?:md|markdown)$/i, '')
    .replace(/^\d{4}-\d{2}-\d{2}-/, '')

/** dev.to separates tags by commas, Hashnode too. */
const tagsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value.map(String) : String(value ?? '').split(','))
    .map((tag) => escaped(tag.trim().replace(/^#/, '')))
    .filter(Boolean)

function dateOf(name: string, keys: Keys): string | undefined {
  const written = text(keys, 'date', 'published_at', 'datePublished', 'publishedAt', 'created_at')
  return (
    (written === undefined ? undefined : instantText(written.replace(/\s*\([^)]*\)$/, ''))) ??
    /(?:^|\/)(\d{4}-\d{2}-\d{2})-/.exec(name)?.[1]
  )
}

/** The configuration of Sveltia CMS, made from the schemas of front matter (sveltiacms.app/en/docs). */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Content } from '../../model.ts'
import type { AdminSettings } from '../../schema/admin.ts'
import { choicesOf } from '../editor-schema.ts'
import { type FieldShape, fieldShapes } from '../field-shapes.ts'
import { type AdminField, adminField } from './admin-fields.ts'
import { type WrittenValues, writtenValues } from './written-values.ts'

export type AdminConfig = { backend: AdminSettings['backend']; config: Record<string, unknown> }

/** Kind → the folder of its files and what one of them is called. */
const kinds = {
  post: { folder: 'posts', one: 'Post' },
  page: { folder: 'pages', one: 'Page' },
  author: { folder: 'authors', one: 'Author' },
  category: { folder: 'categories', one: 'Category' },
  tag: { folder: 'tags', one: 'Tag' },
  series: { folder: 'series', one: 'Series' },
} as const
type Kind = keyof typeof kinds

/**
 * @param root the folder that contains content/
 * @returns undefined for a site without `admin`
 */
export function adminConfig(root: string, content: Content): AdminConfig | undefined {
  const { admin, sections, url, title } = content.site
  if (admin === undefined) return undefined
  const shapes = fieldShapes(choicesOf(content), sections)
  const written = writtenValues(root, content)
  const collection = (kind: Kind) =>
    collectionOf(kind, folderOf(root, kind), shapes[kind] ?? [], written.get(kind) ?? new Map())
  const config = {
    // A token needs no service between the browser and the host; any other sign-in does.
    backend: { name: admin.backend, repo: admin.repo, branch: admin.branch, auth_methods: ['token'] },
    app_title: title,
    site_url: url,
    media_folder: 'public/images',
    public_folder: '/images',
    // Addresses as `npm run new` makes them.
    slug: { encoding: 'unicode', clean_accents: false, sanitize_replacement: '-' },
    output: { omit_empty_optional_fields: true, yaml: { quote: 'none' } },
    // The preview would show the Markdown source as text.
    editor: { preview: false },
    collections: (Object.keys(kinds) as Kind[]).map(collection),
  }
  return { backend: admin.backend, config }
}

/** A site that came from Jekyll may have its folders. */
function folderOf(root: string, kind: Kind): string {
  const own = `content/${kinds[kind].folder}`
  const jekyll = { post: 'content/_posts', author: 'content/_staff_members' }[kind as string]
  return jekyll !== undefined && !existsSync(join(root, own)) && existsSync(join(root, jekyll)) ? jekyll : own
}

function collectionOf(kind: Kind, path: string, shapes: readonly FieldShape[], written: WrittenValues) {
  const { folder: name, one } = kinds[kind]
  const fields = withoutTwins(shapes, written).flatMap((shape) => adminField(shape, written) ?? [])
  const identifier = fields.find((field) => field.name === 'title' || field.name === 'name')?.name ?? fields[0]?.name
  return {
    name,
    label: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    label_singular: one,
    folder: path,
    create: true,
    extension: 'md',
    format: 'yaml-frontmatter',
    identifier_field: identifier,
    // Front matter in TOML or JSON would be read as text, and a save would put a second one above it.
    filter: { field: identifier, pattern: present },
    slug: kind === 'post' ? '{{year}}-{{month}}-{{day}}-{{slug}}' : '{{slug}}',
    fields: [...fields.map((field) => (kind === 'post' ? withToday(field) : field)), body],
  }
}

/** Keys with the same meaning, the usual one first. */
const twins = [
  ['author_staff_member', 'author'],
  ['categories', 'category'],
]

/** If two keys have the same meaning, only the one that most documents use: a document with both would contradict itself. */
function withoutTwins(shapes: readonly FieldShape[], written: WrittenValues): FieldShape[] {
  const uses = (key: string) => written.get(key)?.length ?? 0
  const rarer = twins.map(([usual = '', other = '']) => (uses(other) > uses(usual) ? usual : other))
  return shapes.filter(({ key }) => !rarer.includes(key))
}

/** A new post has the day on which it is written. */
const withToday = (field: AdminField): AdminField =>
  field.name === 'date' && field.widget === 'datetime' ? { ...field, default: '{{now}}' } : field

/** Front matter in TOML or JSON is text to Sveltia, without a title: a save would put a second one above it. Sveltia matches no value as `null`. */
const present = '^(?!null$)'

/** A rich-text field would parse the Markdown and reformat it. */
const body = { name: 'body', label: 'Text', widget: 'text', required: false, hint: 'In Markdown.' }

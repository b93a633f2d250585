/** Reads a Medium export: one HTML file for each post, draft and response. */
import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toString as textOf } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { bareLink, element, elementsNamed, hasClass, isElement, parseBody } from '../../convert/tree.ts'
import type { Export, ImportedDocument, LeftOut } from '../../model.ts'
import { plainSlug } from '../../write/names.ts'
import { instantText } from '../dates.ts'
import type { ExportFiles } from '../export-files.ts'

/** @param names the files of posts */
export function readMedium(files: ExportFiles, names: readonly string[]): Export {
  const profile = files.names.find((name) => /(?:^|\/)profile\/profile\.html$/.test(name))
  const owner = profile === undefined ? undefined : personOf(parseBody(files.text(profile)))
  const parsed = names.map((name) => ({ name, tree: parseBody(files.text(name)) }))
  const authors = [...new Set(parsed.flatMap(({ tree }) => authorOf(tree) ?? []))]
  const people = [...new Set([...(owner ? [owner.name] : []), ...authors])].map((name) => ({
    id: plainSlug(name) || 'author',
    name: escaped(name),
    keys: name === owner?.name ? { twitter: owner.twitter, website: owner.website } : {},
    image: name === owner?.name ? owner.image : undefined,
    addresses: [],
  }))
  const leftOut: LeftOut[] = []
  const posts = parsed.filter(({ name, tree }) => {
    if (!isResponse(tree)) return true
    leftOut.push({ what: `${name}, “${titleOf(tree)}”`, why: 'it is a response to a text of another, not a post' })
    return false
  })
  return {
    kind: 'Medium',
    site: { title: owner?.name ?? '', description: '', navigation: [], redirects: {} },
    people,
    terms: [],
    samples: [],
    resolve: (path) => path,
    count: posts.length,
    leftOut,
    async *documents() {
      for (const { name } of posts) yield document(name, parseBody(files.text(name)), owner?.name)
    },
  }
}

function document(name: string, tree: Root, owner: string | undefined): ImportedDocument {
  const title = titleOf(tree)
  const subtitle = field(tree, 'subtitle')
  const body = field(tree, 'body')
  const canonical = hrefOf(tree, 'p-canonical')
  const time = elementsNamed(tree, ['time'])[0]?.properties.dateTime
  const stem = name.replace(/^.*\//, '').replace(/\.html$/, '')
  const byName = /^(\d{4}-\d{2}-\d{2})_/.exec(stem)?.[1]
  const author = authorOf(tree) ?? owner
  const isDraft = /^draft_/.test(stem) || (time === undefined && canonical === undefined)
  const content: Root = { type: 'root', children: body?.children ?? [] }
  const rest = withoutHead(content, title, subtitle ? textOf(subtitle).trim() : '')
  const original = toHtml(rest)
  const lost = plainParts(rest)
  return {
    source: name,
    kind: 'post',
    title: escaped(title),
    slug: slugOf(canonical, stem),
    otherAddresses: [],
    date: (typeof time === 'string' ? instantText(time) : undefined) ?? byName,
    draft: isDraft,
    canonical:
      canonical !== undefined && !/^https?:\/\/(?:[\w-]+\.)?medium\.com\//.test(canonical) ? canonical : undefined,
    description: subtitle ? escaped(textOf(subtitle).replace(/\s+/g, ' ').trim()) : undefined,
    bylines: author === undefined ? [] : [{ id: plainSlug(author) || 'author' }],
    categories: [],
    tags: elementsNamed(tree, ['a'])
      .filter((one) => hasClass(one, 'p-tag'))
      .map((one) => escaped(textOf(one).trim())),
    body: { tree: rest },
    original,
    comments: [],
    extra: {},
    notes: [
      ...(canonical !== undefined && /medium\.com\//.test(canonical)
        ? [`its address ${canonical} stays with Medium: it cannot redirect`]
        : []),
      ...[...lost].map((what) => `${what} was left out`),
    ],
  }
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const titleOf = (tree: Root) =>
  textOf(elementsNamed(tree, ['h1']).find((one) => hasClass(one, 'p-name')) ?? element('p', {}))
    .replace(/\s+/g, ' ')
    .trim()
const field = (tree: Root, name: string) =>
  elementsNamed(tree, ['section']).find(({ properties }) => properties.dataField === name)
const linkOf = (tree: Root, name: string) => elementsNamed(tree, ['a']).find((one) => hasClass(one, name))

function authorOf(tree: Root): string | undefined {
  const link = linkOf(tree, 'p-author')
  return link && textOf(link).trim() !== '' ? textOf(link).trim() : undefined
}

function hrefOf(tree: Root, name: string): string | undefined {
  const href = linkOf(tree, name)?.properties.href
  return typeof href === 'string' ? href : undefined
}

/** Addresses end in the words of the title and the id of the post. */
function slugOf(canonical: string | undefined, stem: string): string {
  const last =
    canonical
      ?.replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? ''
  const words = last.replace(/-?[0-9a-f]{8,14}$/, '')
  if (/[a-z]/i.test(words)) return words.toLowerCase()
  return canonical === undefined ? stem.replace(/^draft_|^\d{4}-\d{2}-\d{2}_/, '').replace(/-[0-9a-f]{10,14}$/, '') : ''
}

/** A response has neither subtitle nor headline; its title is the beginning of its text. */
function isResponse(tree: Root): boolean {
  const body = field(tree, 'body')
  if (!body || field(tree, 'subtitle') || elementsNamed(body, ['h1', 'h2', 'h3', 'h4', 'img', 'figure']).length > 0)
    return false
  const text = textOf(body).replace(/\s+/g, ' ').trim()
  const title = titleOf(tree).replace(/…$/, '')
  return title !== '' && text.startsWith(title)
}

/** The first headline and the subtitle repeat what the file has as its title. */
function withoutHead(tree: Root, title: string, subtitle: string): Root {
  const same = (node: Element, words: string) => textOf(node).replace(/\s+/g, ' ').trim() === words.replace(/\s+/g, ' ')
  let isFirst = true
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    const repeats =
      (hasClass(node, 'graf--title') && same(node, title)) || (hasClass(node, 'graf--subtitle') && same(node, subtitle))
    if (isElement(node, 'section') && isFirst) {
      isFirst = false
      node.children = node.children.filter((child) => !hasClass(child, 'section-divider'))
    }
    if (!repeats) return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  return tree
}

/** @returns what is not shown */
function plainParts(tree: Root): Set<string> {
  const lost = new Set<string>()
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    if (hasClass(node, 'sectionLayout--outsetRow')) {
      node.tagName = 'figure'
      node.properties = { dataGallery: '' }
    }
    const background = /url\(\s*["']?([^"')]+)/.exec(String(node.properties.style ?? ''))?.[1]
    if (background !== undefined)
      lost.add(hasClass(node, 'mixtapeImage') ? 'a picture of a bookmark' : `a background, ${background},`)
    if (hasClass(node, 'graf--pullquote')) node.properties = { dataCallout: 'QUOTE' }
    const src = node.tagName === 'script' ? node.properties.src : undefined
    if (typeof src === 'string' && /^https:\/\/gist\.github\.com\//.test(src))
      parent.children[index] = bareLink(src.replace(/\.js$/, ''))
    return undefined
  })
  return lost
}

function personOf(tree: Root): { name: string; image?: string; twitter?: string; website?: string } | undefined {
  const heading = elementsNamed(tree, ['h3']).find((one) => hasClass(one, 'p-name'))
  const photo = elementsNamed(tree, ['img']).find((one) => hasClass(one, 'u-photo'))?.properties.src
  const twitter = elementsNamed(tree, ['a'])
    .map(({ properties }) => /^https?:\/\/(?:www\.)?(?:twitter|x)\.com\/(\w+)$/.exec(String(properties.href))?.[1])
    .find(Boolean)
  const website = hrefOf(tree, 'u-url')
  const name = heading ? textOf(heading).trim() : ''
  return name === ''
    ? undefined
    : {
        name,
        ...(typeof photo === 'string' && { image: photo }),
        ...(twitter && { twitter }),
        ...(website && { website }),
      }
}

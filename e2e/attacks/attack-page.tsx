/** For tests: a site whose texts are attack strings, with everything it shows in one document without a policy. */
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { documentJson, listJson } from '../../app/structured-data.ts'
import { StructuredData } from '../../components/frame/structured-data.tsx'
import { ArchivePage } from '../../components/lists/archive-page.tsx'
import { FrontPage } from '../../components/lists/front-page.tsx'
import { PostListPage } from '../../components/lists/post-list-page.tsx'
import { TermIndexPage } from '../../components/lists/term-index-page.tsx'
import { TermPage } from '../../components/lists/term-page.tsx'
import { DocumentPage } from '../../components/post/document-page.tsx'
import type { Publication } from '../../lib/content/index.ts'
import {
  getArchive,
  getDocument,
  getHome,
  getPostList,
  getTermIndex,
  getTermPage,
  postListNumbers,
  termSlugs,
} from '../../lib/pages/index.ts'

/** A site's files. @param strings each becomes a body, title, description, category and alt text, and the name of a post and of a picture */
export function attackedFiles(strings: readonly string[]): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = { 'categories/general.md': '---\ntitle: General\n---\n' }
  for (const [index, string] of strings.entries()) {
    const text = string.replace(/\r\n?/g, '\n')
    files[`posts/2020-01-02-text-${index}.md`] = post(text, text)
    const name = fileName(text)
    files[`posts/2020-01-02-name-${index}-${name}.md`] = post(
      'T',
      `![${text}](</images/${index}-${name}.png> "${text}")`,
    )
    files[`public/images/${index}-${name}.png`] = pixel
  }
  return files
}

/** Everything that a site shows, as one document. */
export const everyPage = (publication: Publication): string =>
  renderToStaticMarkup(<Everything publication={publication} />)

const post = (text: string, body: string) => {
  const keys = {
    title: text,
    description: text,
    categories: ['general', text],
    tags: [text],
    author_staff_member: 'jane',
  }
  return `---\n${Object.entries(keys)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('')}---\n${body}\n`
}

/** A string as file systems accept it in a name. */
const fileName = (text: string) =>
  Buffer.from(text.replace(/[/\u0000-\u001f\u007f]/g, ''))
    .subarray(0, 120)
    .toString()
    .replace(/\ufffd/g, '')

/** A PNG of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Every page of the site, one after another, as its routes render it. */
function Everything({ publication }: { publication: Publication }) {
  const { content } = publication
  const documents = content.posts.flatMap(({ url }) => getDocument(publication, url, 'published') ?? [])
  const lists = [null, ...postListNumbers(publication)].flatMap((number) => getPostList(publication, number) ?? [])
  const terms = termSlugs(publication, 'categories').flatMap(
    (slug) => getTermPage(publication, 'categories', slug, null) ?? [],
  )
  const parts: ReactNode[] = [
    <FrontPage key="front" page={getHome(publication)} />,
    ...[getArchive(publication, null)].flatMap((page) =>
      page ? [<ArchivePage key="archive" page={page} language={content.site.language} />] : [],
    ),
    ...(['tags', 'categories'] as const).flatMap((kind) => {
      const page = getTermIndex(publication, kind, null)
      return page ? [<TermIndexPage key={kind} page={page} />] : []
    }),
    ...lists.map((page) => <PostListPage key={page.url} page={page} />),
    ...terms.map((page) => <TermPage key={page.url} page={page} />),
    ...[...terms, ...lists].map((page) => (
      <StructuredData key={`${page.url} data`} json={listJson(content.site, page)} />
    )),
    ...documents.map((document) => <DocumentPage key={document.url} document={document} />),
    ...documents.map((document) => (
      <StructuredData key={`${document.url} data`} json={documentJson(content.site, document)} />
    )),
  ]
  return (
    <html lang="en">
      {/* biome-ignore lint/style/noHeadElement: a document of its own, not a page of Next. */}
      <head>
        <title>{documents.map(({ title }) => title).join(' ')}</title>
        {documents.map(({ url, description }) => (
          <meta key={url} name="description" content={description} />
        ))}
      </head>
      <body>{parts}</body>
    </html>
  )
}

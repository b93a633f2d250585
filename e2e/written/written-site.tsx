/** For tests: the outputs of a site without a build by Next. Documents are rendered as their routes render them, and passed to publishing's own functions. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { documentJson } from '../../app/structured-data.ts'
import { StructuredData } from '../../components/frame/structured-data.tsx'
import { DocumentPage } from '../../components/post/document-page.tsx'
import { publishInput } from '../../lib/build/index.ts'
import type { Publication } from '../../lib/content/index.ts'
import { documentUrls, getAlternate, getDocument } from '../../lib/pages/index.ts'
import type { Output } from '../../lib/publish/index.ts'
import { fileOf, Manifest, type PublishInput, pageFacts } from '../../lib/publish/index.ts'
import { makeFiles, nothingKept } from '../../lib/publish/testing/site-sample.ts'
import { readable } from '../support/readable.ts'

export type WrittenSite = {
  input: PublishInput
  /** Pages of documents, complete; lists by address only. */
  pages: Map<string, string>
  /** The outputs, by name. */
  files: Map<string, string>
}

/**
 * @param outputs the outputs to make; cards are pictures, which tell a test nothing, and icons are the same for every site
 * @param ledger the text of content/urls.txt; the folder of a tiny site is gone when its pages are written
 */
export async function writtenSite(
  publication: Publication,
  outputs: readonly Output[],
  ledger: string | null = null,
): Promise<WrittenSite> {
  const root = mkdtempSync(join(tmpdir(), 'written-'))
  try {
    const site = new Manifest()
    const input: PublishInput = { ...publishInput(publication, []), ledger }
    const pages = new Map([...listPages(input.documents), ...documentPages(publication)])
    for (const [path, content] of pages) site.write({ path, content })
    const facts = [...pages].map(([path, html]) => pageFacts(path, html))
    const readPage = (file: string) => pages.get(file) ?? ''
    const alternateOf = (url: string) => getAlternate(publication, url)
    const common = { repository: root, siteRoot: root, readPage, alternateOf, progress: () => {} }
    const built = { site, pages: [...pages.keys()], facts, input, ...nothingKept(), ...common }
    for (const { make } of outputs) await make(built)
    const out = join(root, 'out')
    const names = [...(await makeFiles(site, out)).keys()].filter((name) => !pages.has(name))
    const read = (name: string) => readable(name, readFileSync(join(out, name)))
    return { input, pages, files: new Map(names.map((name) => [name, read(name)])) }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function documentPages(publication: Publication): (readonly [file: string, html: string])[] {
  return documentUrls(publication, 'published').map((url) => {
    const document = getDocument(publication, url, 'published')
    if (!document) throw new Error(`Nothing is at ${url}`)
    const head = (
      <>
        <title>{`${document.title} — ${publication.content.site.title}`}</title>
        <meta name="description" content={document.description} />
        {document.noindex && <meta name="robots" content="noindex" />}
        <link rel="canonical" href={document.canonical} />
      </>
    )
    const body = (
      <>
        <StructuredData json={documentJson(publication.content.site, document)} />
        <DocumentPage document={document} />
      </>
    )
    return [fileOf(url), page(head, body)]
  })
}

/** Categories, tags and people: other outputs use only their addresses. */
function listPages(documents: readonly { url: string; kind: string; state: string }[]) {
  return documents
    .filter(({ kind, state }) => state === 'published' && kind !== 'post' && kind !== 'page')
    .map(({ url }) => [fileOf(url), page(<title>{url}</title>, <h1>{url}</h1>)] as const)
}

function page(head: ReactNode, body: ReactNode): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(
    <html lang="en">
      {/* biome-ignore lint/style/noHeadElement: a document of its own, not a page of Next. */}
      <head>{head}</head>
      <body>{body}</body>
    </html>,
  )}`
}

/** What lib/next relies on in Next without Next documenting it for applications: one check for each row of docs/maintain/next.md. For tests only. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { applyEdits, parseHtml, textOf } from '../../html/index.ts'
import { builtFile, neededChunks, readChunks, relocatedSheet } from '../chunks.ts'
import { readClientModules } from '../client-modules.ts'
import { filesOfExport } from '../export-folder.ts'
import { flightRows, lengthPrefixedTags } from '../flight.ts'
import { splitFlight } from '../flight-tail.ts'
import { leanEdits, pageIslands } from '../lean-page.ts'
import { pageScripts } from '../page-scripts.ts'
import { type RenderedPage, renderTinyPages, type TinyApp } from './tiny-app.ts'

const base = '/sub'

const pages = {
  plain: { route: 'page.tsx', address: `${base}/` },
  island: { route: 'island/page.tsx', address: `${base}/island/` },
  unnamed: { route: '[...path]/page.tsx', address: `${base}/some/%C3%BCber/` },
  broken: { route: '[...path]/page.tsx', address: `${base}/broken/` },
  missing: { route: 'not-found.tsx', address: `${base}/404.html` },
}

export type Rendered = Record<keyof typeof pages, RenderedPage>

/** Renders every page of the tiny app. */
export async function renderAll(app: TinyApp): Promise<Rendered> {
  const [plain = {}, island = {}, unnamed = {}, broken = {}, missing = {}] = await renderTinyPages(
    app,
    Object.values(pages),
  )
  return { plain, island, unnamed, broken, missing }
}

/** The checks by the names of their rows. Each throws when Next no longer behaves as described. */
export const contract: Record<string, (app: TinyApp, rendered: Rendered) => void | Promise<void>> = {
  'entry points': (_, { plain, unnamed }) => {
    expect(plain.html).toMatch(/^<!DOCTYPE html>.*<h1>Plain<\/h1>.*<\/html>$/s)
    // Only a placeholder was named to Next at compile time.
    expect(unnamed.html).toContain('<h1>some/über</h1>')
  },
  environment: ({ next }, { unnamed }) => {
    expect(existsSync(path.join(next, 'dist/build/adapter/setup-node-env.external.js'))).toBe(true)
    expect(unnamed.html).toContain('<p>from-env</p>')
  },
  'failed pages': (_, { broken }) => {
    expect(broken).toEqual({ error: 'The page is broken' })
  },
  'the page for wrong addresses': (_, { missing }) => {
    expect(missing.html).toMatch(/<meta name="robots" content="noindex"\/>.*<h1>Nothing here<\/h1>/s)
  },
  'draft mode': ({ buildFolder }, { plain, unnamed }) => {
    const manifest = JSON.parse(readFileSync(path.join(buildFolder, 'prerender-manifest.json'), 'utf8'))
    expect(manifest.preview.previewModeId).toMatch(/^[0-9a-f]{32}$/)
    for (const { html, draft } of [plain, unnamed]) expect(lean(draft)).toBe(lean(html))
  },
  'scripts with flight data': (_, { plain, island }) => {
    for (const { html = '' } of [plain, island]) {
      const split = splitFlight(html)
      expect(split.flight.length).toBeGreaterThan(0)
      expect(split.html).not.toContain('__next_f')
    }
  },
  'rows of flight data': ({ next }, { plain }) => {
    const rows = [...flightRows(flightText(plain))]
    expect(rows.map(({ tag }) => tag)).toContain('I')
    const client = readFileSync(path.join(next, reactClient), 'utf8')
    const tags = /case 1:\s*rowState = value\[i\];([^?]*)\?/.exec(client)?.[1] ?? ''
    const codes = [...tags.matchAll(/(\d+) === rowState/g)].map(([, code]) => String.fromCharCode(Number(code)))
    expect(codes.sort()).toEqual([...lengthPrefixedTags].sort())
  },
  'client-reference manifests': async ({ buildFolder }, { plain, island }) => {
    const modules = await readClientModules(buildFolder)
    expect(pageIslands(splitFlight(plain.html ?? '').flight, modules)).toEqual([])
    expect(pageIslands(splitFlight(island.html ?? '').flight, modules)).toEqual([
      expect.stringMatching(/components\/counter\.jsx/),
    ])
  },
  'scripts and marks of React': (_, { plain }) => {
    const document = parseHtml(splitFlight(plain.html ?? '').html)
    expect(pageScripts(document, base).inline.map(textOf)).toEqual([])
    // What is left is what the components wrote, with title, metadata and links to style sheets.
    expect(lean(plain.html)).toMatch(
      /^<!DOCTYPE html><html lang="en"><head>.*<\/head><body><main><h1>Plain<\/h1>ab 1 text<\/main><\/body><\/html>$/s,
    )
    expect(lean(plain.html)).not.toMatch(/<script|<!--|preload|preconnect|size-adjust/)
  },
  'names of chunks': ({ buildFolder }, { plain, island }) => {
    const chunks = readChunks(buildFolder)
    const needed = neededChunks([island.html ?? ''], chunks)
    for (const name of needed) expect(existsSync(builtFile(buildFolder, name))).toBe(true)
    expect([...needed].filter((name) => name.endsWith('.js')).length).toBeGreaterThan(1)
    const lean = neededChunks([leanHtml(plain)], chunks)
    expect([...lean].map((name) => name.replace(/[^/.]*(\.[^/]*)$/, '*$1')).sort()).toEqual([
      '_next/static/chunks/*.css',
      expect.stringMatching(/^_next\/static\/media\/.*\.woff2$/),
    ])
  },
  'addresses in style sheets': ({ buildFolder }) => {
    const sheets = readChunks(buildFolder).filter(({ name }) => name.endsWith('.css'))
    const css = sheets.map(({ text }) => relocatedSheet(text(), base)).join('')
    expect(css).toMatch(/url\(["']?\/sub\/_next\/static\/media\/tiny\.[^)]*\.woff2/)
    expect(css).not.toMatch(/url\(["']?\.\.?\/|sourceMappingURL/)
  },
  'files of the export': ({ repository, buildFolder }) => {
    const files = filesOfExport(path.join(buildFolder, 'export'), path.join(repository, 'public'))
    expect(files.map(([name]) => name)).toEqual(['icon.svg'])
  },
  'params in dev': ({ next }) => {
    const server = readFileSync(path.join(next, 'dist/server/dev/next-dev-server.js'), 'utf8')
    expect(server).toMatch(/async getStaticPaths\(\{[^}]*isAppPath[^}]*\}\)/)
    // What the replacement returns is one of the answers that callers know.
    expect(server).toMatch(/fallbackMode: fallback/)
    expect(readFileSync(path.join(next, 'dist/lib/fallback.js'), 'utf8')).toContain('"BLOCKING_STATIC_RENDER"')
  },
  'properties of hydrated elements': ({ next }) => {
    const client = readFileSync(path.join(next, 'dist/compiled/react-dom/cjs/react-dom-client.production.js'), 'utf8')
    expect(client).toMatch(/= "__reactFiber\$" \+/)
  },
}

const reactClient =
  'dist/compiled/react-server-dom-turbopack/cjs/react-server-dom-turbopack-client.browser.production.js'

const flightText = ({ html = '' }: RenderedPage) =>
  splitFlight(html)
    .flight.map((script) => JSON.parse(/\.push\((.*)\)$/s.exec(script)?.[1] ?? '[]')[1] ?? '')
    .join('')

const leanHtml = ({ html }: RenderedPage) => lean(html)

function lean(rendered = ''): string {
  const { html } = splitFlight(rendered)
  const document = parseHtml(html)
  return applyEdits(html, leanEdits(document, pageScripts(document, base), base))
}

/** Reads a folder of Markdown files that is not a site yet, and compiles each as a page would show it. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readSource, splitFence } from '../../lib/content/index.ts'
import { repositoryRoot } from '../../lib/core/root.ts'
import { type BodyInput, compileBodies } from '../../lib/markdown/index.ts'
import type { ParityDocument, ParitySource } from '../../lib/parity/index.ts'
import { bodyHtml, excusedOf, isRefused, plainHtml } from './markdown-source.ts'

export async function folderSource(folder: string): Promise<ParitySource> {
  const inputs = bodies(folder)
  const compiled = await compileBodies(inputs, {
    cacheFolder: join(repositoryRoot, '.next', 'cache', 'masthead'),
    repository: repositoryRoot,
  })
  const results = new Map<ParityDocument, ParityDocument>()
  const documents = inputs.flatMap((input, index): ParityDocument[] => {
    const body = compiled[index]
    if (!body || isRefused(body)) return []
    const shared = { name: input.path, title: input.path, address: null, authors: [], terms: [], date: null }
    const document = { ...shared, html: plainHtml(input.text), excused: excusedOf(input.text, body) }
    results.set(document, { ...shared, html: bodyHtml(body) })
    return [document]
  })
  return {
    kind: 'Markdown',
    documents,
    addresses: [],
    path: () => null,
    resultOf: (document) => results.get(document) ?? null,
  }
}

function bodies(folder: string): BodyInput[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(?:md|markdown)$/i.test(path) && statSync(join(folder, path)).isFile(),
  )
  return paths.sort().flatMap((path): BodyInput[] => {
    const source = readSource(join(folder, path), path)
    if ('problem' in source) return []
    const split = splitFence(source.text, path)
    const text = 'problem' in split ? source.text : split.body
    return [{ path, text, firstLine: 1, format: 'md', language: 'en', math: false, siteUrl: 'https://example.org/' }]
  })
}

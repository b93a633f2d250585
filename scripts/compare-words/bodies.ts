/** The bodies of every Markdown file in a folder. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readSource, splitFence } from '../../lib/content/index.ts'
import type { BodyInput } from '../../lib/markdown/index.ts'

export function bodies(folder: string): BodyInput[] {
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

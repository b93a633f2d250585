/** Prints what builds took, and what they produced. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { BuildFigures } from './builds.ts'

/** Headers of one response, as nginx sends them with the published settings. */
const headerBytes = 620

/** Seconds without social images, which have their own column. */
export function line({ name, seconds, cards, processor, memory, rendered, written }: BuildFigures): string {
  const took = (value: number | null) => (value === null ? '' : `${value.toFixed(1)} s`)
  const megabytes = memory === null ? '' : `${Math.round(memory / 1e6)} MB`
  return `| ${[name, took(seconds - cards), took(cards), took(processor), megabytes, rendered, written].join(' | ')} |`
}

/** Files by kind, and the size of pages as transferred to a browser. */
export function printOutput(out: string, posts: number): void {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(out, name)).isFile(),
  )
  const kinds = new Map<string, number>()
  for (const name of files) kinds.set(extname(name) || 'other', (kinds.get(extname(name) || 'other') ?? 0) + 1)
  console.log(
    `\n${files.length} files: ${[...kinds]
      .sort()
      .map(([kind, count]) => `${count} ${kind}`)
      .join(', ')}`,
  )
  const images = files.filter((file) => /^og\/.*\.png$/.test(file)).map((file) => statSync(join(out, file)).size)
  if (images.length > 0)
    console.log(`social images: ${average(images)} bytes on average, ${Math.max(...images)} at most`)
  const groups = {
    posts: /^blog\/post-/,
    lists: /^(blog|categories|tags|archive)\/(?!post-)/,
    people: /^authors\//,
    'front page': /^index\.html$/,
  }
  for (const [name, pattern] of Object.entries(groups)) {
    const pages = files
      .filter((file) => file.endsWith('.html') && pattern.test(file))
      .sort()
      .slice(0, 200)
    const sizes = pages
      .map((file) => readFileSync(join(out, file)))
      .map((html) => [html.length, brotliCompressSync(html).length] as const)
    if (sizes.length > 0)
      console.log(
        `${name}: ${average(sizes.map(([raw]) => raw))} bytes of HTML, ${average(sizes.map(([, brotli]) => brotli))} brotli`,
      )
    if (name === 'posts' && posts > 0)
      console.log(
        `  first flight with headers: ${Math.max(...sizes.map(([, brotli]) => brotli)) + headerBytes} bytes at most`,
      )
  }
}

function average(all: readonly number[]): number {
  return Math.round(all.reduce((sum, one) => sum + one, 0) / all.length)
}

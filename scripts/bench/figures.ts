/** Prints what builds took, and what they produced. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { BuildFigures } from './builds.ts'
import { firstFlightLimit, headerBytes, weightOf, weightOfParts } from './page-weight.ts'

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
    const weights = pages.map((file) => ({ file, ...weightOf(readFileSync(join(out, file))) }))
    if (weights.length > 0)
      console.log(
        `${name}: ${average(weights.map(({ html }) => html))} bytes of HTML, ${average(weights.map(({ compressed }) => compressed))} brotli`,
      )
    const heaviest = weights.sort((a, b) => b.compressed - a.compressed)[0]
    if (name === 'posts' && posts > 0 && heaviest) printHeaviest(join(out, heaviest.file), heaviest.compressed)
  }
  const bytes = files.reduce((sum, file) => sum + statSync(join(out, file)).size, 0)
  console.log(`The whole site: ${(bytes / 1e6).toFixed(1)} MB`)
}

/** The post that takes longest to arrive, by its parts. */
function printHeaviest(file: string, compressed: number): void {
  console.log(`  first flight with headers: ${compressed + headerBytes} bytes at most, limit ${firstFlightLimit}`)
  console.log('  of the heaviest, bytes of HTML and brotli:')
  for (const [name, weight] of weightOfParts(readFileSync(file, 'utf8')))
    console.log(`    ${name}: ${weight.html}, ${weight.compressed}`)
}

function average(all: readonly number[]): number {
  return Math.round(all.reduce((sum, one) => sum + one, 0) / all.length)
}

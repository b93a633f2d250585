/**
 * A loaded publication as files, so that a build reads `content/` once and every worker of Next opens the result instead of loading it again.
 * `publication.json` holds everything but the bodies; `bodies.json` holds the bodies one after the other, read by offset when a page asks.
 */
import { closeSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { CompiledBody } from '../markdown/body.ts'
import type { BodyFacts } from './body-facts.ts'
import type { Content } from './model.ts'
import type { Pictures } from './pictures.ts'
import { bodyDocuments, type Publication, publicationOf } from './publication.ts'

type Prepared = {
  root: string
  content: Content
  facts: Record<string, BodyFacts>
  pictures: Pictures
  /** Offset and length in bytes of each body in `bodies.json`. */
  bodies: Record<string, [offset: number, length: number]>
}

/** Writes a publication into a folder. */
export function writePrepared(folder: string, publication: Publication): void {
  mkdirSync(folder, { recursive: true })
  const facts: Prepared['facts'] = {}
  const bodies: Prepared['bodies'] = {}
  const file = openSync(join(folder, 'bodies.json'), 'w')
  let offset = 0
  for (const { path } of bodyDocuments(publication.content)) {
    const bytes = Buffer.from(JSON.stringify(publication.body(path)))
    writeSync(file, bytes)
    facts[path] = publication.facts(path)
    bodies[path] = [offset, bytes.length]
    offset += bytes.length
  }
  closeSync(file)
  const { root, content, pictures } = publication
  const prepared: Prepared = { root, content: withoutSources(content), facts, pictures, bodies }
  writeFileSync(join(folder, 'publication.json'), JSON.stringify(prepared))
}

/** Opens what `writePrepared` wrote. Throws when the files are missing. */
export function openPrepared(folder: string): Publication {
  // Written by the same build a moment ago: its shape is ours.
  const { root, content, facts, pictures, bodies }: Prepared = JSON.parse(
    readFileSync(join(folder, 'publication.json'), 'utf8'),
  )
  const file = openSync(join(folder, 'bodies.json'), 'r')
  const read = (path: string): CompiledBody => {
    const [offset, length] = bodies[path] ?? [0, 0]
    if (length === 0) throw new Error(`No body was prepared for ${path}`)
    const bytes = Buffer.alloc(length)
    readSync(file, bytes, 0, length, offset)
    return JSON.parse(bytes.toString('utf8'))
  }
  const publication = publicationOf(root, content, read, pictures)
  return { ...publication, facts: (path) => facts[path] ?? publication.facts(path) }
}

/** The content without the text of Markdown bodies, whose compiled form is kept beside it; MDX is rendered from its source. */
function withoutSources(content: Content): Content {
  const slim = <Entry extends { body?: { text: string; line: number }; format?: string }>(entry: Entry): Entry =>
    entry.body && entry.format !== 'mdx' ? { ...entry, body: { ...entry.body, text: '' } } : entry
  return {
    ...content,
    posts: content.posts.map(slim),
    pages: content.pages.map(slim),
    authors: content.authors.map(slim),
    categories: content.categories.map(slim),
  }
}

/**
 * Dev snapshots of a publication: `npm run dev` writes an edition after each save, and Next opens the latest.
 * `edition.json` contains everything but the bodies and is replaced as a whole. `bodies.json` is append-only, so that readers of an
 * earlier edition are unaffected.
 */
import { appendFileSync, closeSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BodyFacts, Content, Pictures, Post } from '../content/index.ts'
import { bodyDocuments, type Publication, publicationOf } from '../content/index.ts'
import { writeAtomically } from '../core/files/atomic-write.mjs'
import type { Problem } from '../core/problems/problem.ts'
import type { CompiledBody } from '../markdown/index.ts'

type Place = [offset: number, length: number]

type Edition = {
  root: string
  content: Content
  facts: Record<string, BodyFacts>
  pictures: Pictures
  problems: Problem[]
  /** Texts of `.mdx` bodies by path: MDX is rendered from its source, Markdown from its compiled body. */
  sources: Record<string, string>
  /** Offset and length in bytes of each body in `bodies.json`. */
  bodies: Record<string, Place>
}

export type EditionWriter = {
  /** Writes an edition. Returns false if it equals the previous one. */
  write: (publication: Publication) => Promise<boolean>
}

/** Returns the path of the file that is replaced with every edition. */
export const editionFile = (folder: string): string => join(folder, 'edition.json')
const bodiesFile = (folder: string) => join(folder, 'bodies.json')

/** Creates a writer of editions, which overwrites any earlier editions in the folder. */
export function editionWriter(folder: string): EditionWriter {
  mkdirSync(folder, { recursive: true })
  writeFileSync(bodiesFile(folder), '')
  let end = 0
  let before = ''
  let places = new Map<CompiledBody, Place>()
  return {
    async write(publication) {
      const { root, content, pictures, problems } = publication
      const facts: Edition['facts'] = {}
      const bodies: Edition['bodies'] = {}
      const sources: Edition['sources'] = {}
      const fresh: Buffer[] = []
      const now = new Map<CompiledBody, Place>()
      let next = end
      for (const { path, format, body: source } of bodyDocuments(content)) {
        if (format === 'mdx') sources[path] = source.text()
        const body = publication.body(path)
        let place = places.get(body)
        if (!place) {
          const bytes = Buffer.from(JSON.stringify(body))
          fresh.push(bytes)
          place = [next, bytes.length]
          next += bytes.length
        }
        now.set(body, place)
        bodies[path] = place
        facts[path] = publication.facts(path)
      }
      const edition: Edition = { root, content, sources, facts, pictures, problems, bodies }
      const json = JSON.stringify(edition)
      if (json === before) return false
      appendFileSync(bodiesFile(folder), Buffer.concat(fresh))
      places = now
      end = next
      writeAtomically(editionFile(folder), json)
      before = json
      return true
    },
  }
}

/** Opens the latest edition. Throws if there is none. */
export function openEdition(folder: string): Publication {
  // Written by `npm run dev` from this code, so the type is known.
  const edition: Edition = JSON.parse(readFileSync(editionFile(folder), 'utf8'))
  const { root, facts, pictures, problems, bodies } = edition
  const read = (path: string): CompiledBody => {
    const [offset, length] = bodies[path] ?? [0, 0]
    if (length === 0) throw new Error(`The edition has no body for ${path}`)
    const bytes = Buffer.alloc(length)
    const file = openSync(bodiesFile(folder), 'r')
    readSync(file, bytes, 0, length, offset)
    closeSync(file)
    return JSON.parse(bytes.toString('utf8'))
  }
  const publication = publicationOf(root, withTexts(edition), read, pictures)
  return { ...publication, problems, facts: (path) => facts[path] ?? publication.facts(path) }
}

/** Restores the functions that return the texts of bodies, which JSON drops. */
function withTexts({ content, sources }: Edition): Content {
  const again = <Entry extends { path?: string; body?: Post['body'] }>(entry: Entry): Entry =>
    entry.body ? { ...entry, body: { ...entry.body, text: () => sources[entry.path ?? ''] ?? '' } } : entry
  return {
    ...content,
    posts: content.posts.map(again),
    pages: content.pages.map(again),
    authors: content.authors.map(again),
    categories: content.categories.map(again),
    tags: content.tags.map(again),
    series: content.series.map(again),
  }
}

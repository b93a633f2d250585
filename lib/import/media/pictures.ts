/** The addresses of pictures and files in the new texts, and which of them the site has. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { decodedPath } from '../sources/old-address.ts'
import { pictureEndings } from './content-types.ts'

export type PictureState = 'present' | 'missing' | 'elsewhere'

export type PictureUse = {
  /** As the export has it. */
  address: string
  /** Where a copy is or would be, from the site's root. */
  file: string
  state: PictureState
  /** Why there is no copy, if one was tried. */
  reason?: string | undefined
  /** The documents that show it. */
  documents: string[]
}

/** Names of files that every system can store and every address can hold without escapes. */
const plainSegment = /^[\w\p{L}\p{N}~@()+ -][\w\p{L}\p{N}.~@()+, -]*$/u

export class Pictures {
  readonly #root: string
  readonly #path: (address: string) => string | null
  readonly #uses = new Map<string, PictureUse>()

  /**
   * @param root the site's root
   * @param path the path of an address on the old site; null for another host
   */
  constructor(root: string, path: (address: string) => string | null) {
    this.#root = root
    this.#path = path
  }

  /**
   * The address for a text. A picture of the old site keeps its path, so that copying the old folder into `public/` is enough; one of
   * another host keeps its whole address until there is a copy.
   */
  address(src: string, document: string): string {
    const found = this.#use(src)
    if (found === undefined) return src
    if (!found.documents.includes(document)) found.documents.push(document)
    const local = encodeURI(found.file.slice('public'.length))
    return found.state === 'elsewhere' ? absolute(src) : local
  }

  /** Every picture seen, by its address. */
  list(): PictureUse[] {
    return [...this.#uses.values()].sort((a, b) => (a.address < b.address ? -1 : 1))
  }

  #use(src: string): PictureUse | undefined {
    const known = this.#uses.get(src)
    if (known) return known
    const own = this.#path(src)
    if (own === null && !/^(?:https?:)?\/\//i.test(src)) return undefined
    const file =
      own === null ? foreignFile(absolute(src)) : (ownFile(own) ?? foreignFile(new URL(own, 'https://site').href))
    // A copy of an address without an ending got that of its type.
    const there = [file, ...pictureEndings.map((ending) => file + ending)].find((name) =>
      existsSync(join(this.#root, name)),
    )
    const isThere = there !== undefined
    const use: PictureUse = {
      address: src,
      file: there ?? file,
      state: isThere ? 'present' : own === null ? 'elsewhere' : 'missing',
      documents: [],
    }
    this.#uses.set(src, use)
    return use
  }
}

const absolute = (src: string) => src.replace(/^\/\//, 'https://')

/** The same path below `public/`; undefined if a segment is not the name of a file. */
function ownFile(path: string): string | undefined {
  const segments = decodedPath(path).split('/').slice(1)
  return segments.length > 0 && segments.every((segment) => plainSegment.test(segment))
    ? `public/${segments.join('/')}`
    : undefined
}

/** `https://host.example/a/b.jpg?w=100` → `public/images/host.example/a/b-<hash>.jpg`: what follows the `?` makes another picture. */
function foreignFile(address: string): string {
  if (!URL.canParse(address)) return `public/images/imported/${hash(address)}`
  const { hostname, pathname, search } = new URL(address)
  const segments = decodedPath(pathname)
    .split('/')
    .map((segment) => segment.replace(/[^\w\p{L}\p{N}.~-]+/gu, '-').replace(/^[.-]+/, ''))
    .filter(Boolean)
  const name = segments.pop() ?? 'picture'
  const [, stem = name, ending = ''] = /^(.*?)(\.[a-z0-9]{2,5})?$/i.exec(name) ?? []
  return [
    'public/images',
    hostname,
    ...segments,
    `${stem.slice(0, 120)}${search === '' ? '' : `-${hash(search)}`}${ending}`,
  ].join('/')
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8)

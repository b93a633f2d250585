/** The published site as a declaration: for each file the cache key of what it is made from, and how to make it. `reconcile.ts` turns it into a folder. */
import type { PublishedFile } from '../page/published-file.ts'

type Content = PublishedFile['content']

/** Makes a file; null means that nothing is published under its name. `read` reads a file that an earlier group declared. */
export type Make = (read: (name: string) => Buffer) => Content | null | Promise<Content | null>

export type DeclaredFile = {
  /** Cache key of everything the file is made from; undefined for a file that is made in every build. */
  key: string | undefined
  source: Make | { copyOf: string }
}

/** Files of one maker, which are made at the same time. */
export type FileGroup = { maker: string; files: ReadonlyMap<string, DeclaredFile> }

export class Manifest {
  readonly #groups: { maker: string; files: Map<string, DeclaredFile> }[] = []
  /** Spelling key → the name that claimed it. */
  readonly #claims = new Map<string, string>()

  /** Starts a group: files declared from here on are made by this maker, after those of the groups before. */
  begin(maker: string): void {
    this.#groups.push({ maker, files: new Map() })
  }

  /** Declares a file whose content is known already. Throws when its name is taken. */
  write({ path, content }: PublishedFile): void {
    this.#add(path, { key: undefined, source: () => content })
  }

  /** Declares a file that is made only when the last two sites have none of the same key. Throws when its name is taken. */
  keep(name: string, key: string | undefined, make: Make): void {
    this.#add(name, { key, source: make })
  }

  /** Declares a copy of a file. Throws when its name is taken. */
  copy(copyOf: string, name: string): void {
    this.#add(name, { key: undefined, source: { copyOf } })
  }

  /** Declares a file in the place of one that may be declared already. */
  replace({ path, content }: PublishedFile): void {
    for (const { files } of this.#groups) files.delete(path)
    this.#claims.delete(spellingKey(path))
    this.write({ path, content })
  }

  /** Changes the text of files that are declared already. A file that is changed is made in every build. */
  transform(matches: (name: string) => boolean, change: (name: string, text: string) => string): void {
    for (const { files } of this.#groups)
      for (const [name, { source }] of files)
        if (matches(name) && typeof source === 'function')
          files.set(name, {
            key: undefined,
            source: async (read) => {
              const content = await source(read)
              return content === null ? null : change(name, Buffer.from(content).toString('utf8'))
            },
          })
  }

  has(name: string): boolean {
    return this.#claims.get(spellingKey(name)) === name
  }

  /** Every name declared so far, in order. */
  names(): string[] {
    return this.#groups.flatMap(({ files }) => [...files.keys()])
  }

  /** In the order in which they were begun. */
  get groups(): readonly FileGroup[] {
    return this.#groups
  }

  #add(name: string, file: DeclaredFile): void {
    if (name.split('/').some((part) => part === '' || part === '.' || part === '..'))
      throw new Error(`“${name}” is no name of a published file`)
    const spelling = spellingKey(name)
    const owner = this.#claims.get(spelling)
    if (owner !== undefined)
      throw new Error(`Two things would be published as ${owner}${owner === name ? '' : ` and ${name}`}`)
    this.#claims.set(spelling, name)
    if (this.#groups.length === 0) this.begin('site')
    this.#groups.at(-1)?.files.set(name, file)
  }
}

/** Key under which case-insensitive, normalising file systems store a name. */
export const spellingKey = (name: string): string => name.normalize('NFC').toLowerCase()

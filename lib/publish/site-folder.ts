/** The folder that is becoming the site: everything published is written through it, so that no two things claim one file. */
import { constants, copyFileSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { EarlierSite } from './earlier-site.ts'
import type { PublishedFile } from './published-file.ts'
import type { FileState, SiteFiles } from './site-record.ts'
import { type SpareSite, spellingKey } from './spare-site.ts'

export class SiteFolder {
  readonly folder: string
  readonly #sizes = new Map<string, number>()
  readonly #claims = new Map<string, string>()
  readonly #made = new Set<string>()
  readonly #keys = new Map<string, string>()
  /** Of files that stay as they are. */
  readonly #states = new Map<string, FileState>()
  readonly #earlier: EarlierSite | undefined
  readonly #spare: SpareSite | undefined

  /**
   * @param folder absolute path; it must not exist or be empty, or hold the spare site
   * @param earlier from which files are taken over that are made from the same
   * @param spare what lies in the folder
   */
  constructor(folder: string, earlier?: EarlierSite, spare?: SpareSite | null) {
    this.folder = folder
    this.#earlier = earlier
    this.#spare = spare ?? undefined
    mkdirSync(folder, { recursive: true })
  }

  /**
   * Writes a file. Throws when its name is taken, also in other case or Unicode form: some disks and hosts hold them for one.
   * @param key stands for everything that it was made from, where the next build is to take it over
   */
  write({ path: name, content }: PublishedFile, key?: string): void {
    this.#claim(name)
    writeFileSync(this.#target(name), content)
    this.#sizes.set(name, typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength)
    if (key !== undefined) this.#keys.set(name, key)
  }

  /** Takes a file over from the site of the last build, under the same rule; false when that has none made from the same. */
  takeOver(name: string, key: string): boolean {
    const state = this.#spare?.state(name, key) ?? this.#link(name, key)
    if (!state) return false
    this.#claim(name)
    this.#states.set(name, state)
    this.#sizes.set(name, state.size)
    this.#keys.set(name, key)
    return true
  }

  /** Takes a file over, or makes it. A file without a key is made each time. */
  async keep(
    name: string,
    key: string | undefined,
    make: () => PublishedFile['content'] | Promise<PublishedFile['content']>,
  ) {
    if (key === undefined || !this.takeOver(name, key)) this.write({ path: name, content: await make() }, key)
  }

  /** Gives a file of this site another text. Removed first: the site before may share its bytes. */
  replace(name: string, text: string): void {
    const file = path.join(this.folder, name)
    rmSync(file)
    writeFileSync(file, text)
    this.#states.delete(name)
    this.#sizes.set(name, Buffer.byteLength(text))
  }

  /** What a file was made from, where its maker said so. */
  keyOf(name: string): string | undefined {
    return this.#keys.get(name)
  }

  /** Ends the making: what the spare site had and this one has not goes. Every file as it is now; key '' for one that is made each time. */
  finished(): SiteFiles {
    this.#spare?.sweep(new Set(this.#sizes.keys()))
    return new Map(
      [...this.#sizes.keys()].map((name) => {
        const { size, modified } = this.#states.get(name) ?? stateOf(path.join(this.folder, name))
        return [name, { key: this.#keys.get(name) ?? '', size, modified }]
      }),
    )
  }

  /** Copies a file in, under the same rule. */
  copy(source: string, name: string, size: number): void {
    this.#claim(name)
    copyFileSync(source, this.#target(name), constants.COPYFILE_FICLONE)
    this.#sizes.set(name, size)
  }

  has(name: string): boolean {
    return this.#sizes.has(name)
  }

  read(name: string): string {
    return readFileSync(path.join(this.folder, name), 'utf8')
  }

  /** Name → bytes, sorted by name. */
  files(): [name: string, bytes: number][] {
    return [...this.#sizes].sort(([a], [b]) => (a < b ? -1 : 1))
  }

  #claim(name: string): void {
    if (name.split('/').some((part) => part === '' || part === '.' || part === '..'))
      throw new Error(`“${name}” is no name of a published file`)
    const key = spellingKey(name)
    const owner = this.#claims.get(key)
    if (owner !== undefined)
      throw new Error(`Two things would be published as ${owner}${owner === name ? '' : ` and ${name}`}`)
    this.#claims.set(key, name)
  }

  #link(name: string, key: string): FileState | null {
    return this.#earlier?.has(name, key) ? this.#earlier.link(name, this.#target(name)) : null
  }

  /** Where a file is to be written; nothing is there, and its folder is. */
  #target(name: string): string {
    this.#spare?.makeRoom(name)
    this.#makeFolder(name.slice(0, Math.max(0, name.lastIndexOf('/'))))
    return path.join(this.folder, name)
  }

  /** One by one: `recursive` takes ten times as long, and a site has a folder for every page. */
  #makeFolder(name: string): void {
    if (name === '' || this.#made.has(name) || this.#spare?.hasFolder(name)) return
    this.#makeFolder(name.slice(0, Math.max(0, name.lastIndexOf('/'))))
    mkdirSync(path.join(this.folder, name))
    this.#made.add(name)
  }
}

function stateOf(file: string): FileState {
  const { size, mtimeMs } = lstatSync(file)
  return { size, modified: mtimeMs }
}

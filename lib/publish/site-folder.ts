/** The folder that is becoming the site: everything published is written through it, so that no two things claim one file. */
import { constants, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { EarlierSite } from './earlier-site.ts'
import type { PublishedFile } from './published-file.ts'

export class SiteFolder {
  readonly folder: string
  readonly #sizes = new Map<string, number>()
  readonly #claims = new Map<string, string>()
  readonly #made = new Set<string>()
  readonly #keys = new Map<string, string>()
  readonly #earlier: EarlierSite | undefined

  /**
   * @param folder absolute path; it must not exist or be empty
   * @param earlier from which files are taken over that are made from the same
   */
  constructor(folder: string, earlier?: EarlierSite) {
    this.folder = folder
    this.#earlier = earlier
    mkdirSync(folder, { recursive: true })
    this.#made.add(folder)
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
    const size = this.#earlier?.link(name, key, this.#target(name)) ?? null
    if (size === null) return false
    this.#claim(name)
    this.#sizes.set(name, size)
    this.#keys.set(name, key)
    return true
  }

  /** What files were made from, by their names. */
  get keys(): ReadonlyMap<string, string> {
    return this.#keys
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
    const key = name.normalize('NFC').toLowerCase()
    const owner = this.#claims.get(key)
    if (owner !== undefined)
      throw new Error(`Two things would be published as ${owner}${owner === name ? '' : ` and ${name}`}`)
    this.#claims.set(key, name)
  }

  #target(name: string): string {
    const target = path.join(this.folder, name)
    this.#makeFolder(path.dirname(target))
    return target
  }

  /** One by one: `recursive` takes ten times as long, and a site has a folder for every page. */
  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return
    this.#makeFolder(path.dirname(folder))
    mkdirSync(folder)
    this.#made.add(folder)
  }
}

/** Reconciles the output folder with the manifest: files of the last two sites with the same key are reused, others are made, undeclared ones deleted. */
import { availableParallelism } from 'node:os'
import { limitedParallel } from '../../images/index.ts'
import type { DeclaredFile, Manifest } from './manifest.ts'
import type { OutputFolder } from './output-folder.ts'
import { absent, type FileState, type MadeFile, type SiteFiles } from './site-record.ts'

export type ReconcileOptions = {
  /** Called when all files of a maker are in place. */
  onGroup?: (maker: string) => void
  progress?: (maker: string, done: number, all: number) => void
}

/**
 * @returns every file of the site, including those whose key turned out to yield no file (size -1)
 * @throws whatever a maker throws
 */
export async function reconcile(
  manifest: Manifest,
  folder: OutputFolder,
  { onGroup = () => {}, progress = () => {} }: ReconcileOptions = {},
): Promise<SiteFiles> {
  const made = new Map<string, MadeFile>()
  const limited = limitedParallel(availableParallelism())
  for (const { maker, files } of manifest.groups) {
    const missing: [string, DeclaredFile][] = []
    for (const [name, file] of files) {
      const state = file.key === undefined ? null : folder.takeOver(name, file.key)
      if (state) made.set(name, { ...state, key: file.key ?? '' })
      else missing.push([name, file])
    }
    let done = files.size - missing.length
    const make = async ([name, file]: [string, DeclaredFile]) => {
      made.set(name, { ...(await makeFile(name, file, folder)), key: file.key ?? '' })
      progress(maker, ++done, files.size)
    }
    await Promise.all(missing.map((file) => limited(() => make(file))))
    onGroup(maker)
  }
  folder.sweep(new Set([...made].flatMap(([name, { size }]) => (size < 0 ? [] : [name]))))
  // Sorted by name, since files of a group finish in any order.
  return new Map([...made].sort(([a], [b]) => (a < b ? -1 : 1)))
}

async function makeFile(name: string, { source }: DeclaredFile, folder: OutputFolder): Promise<FileState> {
  if (typeof source !== 'function') return folder.copy(source.copyOf, name)
  const content = await source((other) => folder.read(other))
  return content === null ? absent : folder.write(name, content)
}

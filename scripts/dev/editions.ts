/** Maintains the newest edition of a site on disk while people write: reloads it after every change, and notifies Next through one small file. */
import { join } from 'node:path'
import { guidePath, loadPublication, newMemory, type Publication, standInSite } from '../../lib/content/index.ts'
import { writeAtomically } from '../../lib/core/files/atomic-write.mjs'
import { repositoryRoot } from '../../lib/core/root.ts'
import { rememberedRenames } from '../../lib/git/index.ts'
import { warmCompiler } from '../../lib/markdown/index.ts'
import { editionWriter } from '../../lib/pages/index.ts'
import { PendingChanges } from './settle.ts'
import { watchFolders } from './watch-folders.ts'

export type EditionOptions = {
  /** Absolute path of the folder that contains `content/` and `public/`. */
  site: string
  asOf: string | undefined
  /** Where editions are written. */
  folder: string
  cacheFolder: string
  /** Called with each edition, including the first. */
  onEdition: (publication: Publication) => void
  onProgress?: (done: number, total: number) => void
}

export type Editions = {
  /** The first edition. */
  publication: Publication
  close: () => void
}

/** Imported by every page in dev (app/live-publication.ts), so that Next refreshes the page when it changes. */
const stamp = join(repositoryRoot, '.dev/edition.json')

/** Writes the first edition and continues until closed. */
export async function keepEditions(options: EditionOptions): Promise<Editions> {
  const { site, asOf, folder, cacheFolder, onEdition, onProgress } = options
  const guide = join(repositoryRoot, guidePath)
  const memory = newMemory(standInSite())
  const writer = editionWriter(folder)
  const renamed = rememberedRenames(site)
  const changes = new PendingChanges()

  const publish = async (): Promise<Publication> => {
    const now = new Date()
    const common = { root: site, asOf, now, guide, cacheFolder, memory, onProgress, renamed }
    const { publication } = await loadPublication(common)
    if (!publication) throw new Error('A site with settings to stand in has a publication')
    if (await writer.write(publication)) writeStamp()
    onEdition(publication)
    return publication
  }

  let working = true
  const work = async () => {
    working = true
    while (changes.any) {
      await changes.settled()
      // A file that disappeared between being listed and being read triggers another change.
      await publish().catch((error) => changes.any || console.error(error))
    }
    working = false
  }
  const watch = watchFolders([join(site, 'content'), join(site, 'public'), join(repositoryRoot, 'docs')], (file) => {
    changes.add(file)
    if (!working) void work()
  })
  const publication = await publish()
  // Loads the compiler now rather than at the first save. If it fails, the error is reported when it is needed.
  void warmCompiler(repositoryRoot).catch(() => undefined)
  void work()
  return { publication, close: () => watch.close() }
}

/** In one step: Next would report half a stamp as an error. */
const writeStamp = () => writeAtomically(stamp, JSON.stringify({ edition: Date.now() }))

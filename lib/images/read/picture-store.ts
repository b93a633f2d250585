/** Where facts about pictures and their renditions are stored between runs. */
import path from 'node:path'
import { Store, storeKey } from '../../core/cache/store.ts'

/** @param cacheFolder `.next/cache/masthead/images` */
export const factsStore = (cacheFolder: string): Store => new Store(path.join(cacheFolder, 'facts'))

/** @param cacheFolder `.next/cache/masthead/images` */
export const renditionStore = (cacheFolder: string): Store => new Store(path.join(cacheFolder, 'renditions'))

/** @param name of a file below `/i/`, which covers the picture's content and the settings of the encoder */
export const renditionKey = (name: string): string => storeKey('rendition', name)

/** A rendition that a build made; null when it is missing or damaged. */
export const readRendition = (cacheFolder: string, name: string): Buffer | null =>
  renditionStore(cacheFolder).read(renditionKey(name))

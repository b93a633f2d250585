/** What one load of a site may take over from the load before it, so that in dev a load after an edit costs little more than the edit. */
import { KeptPictures } from '../../images/index.ts'
import type { BodyMemory } from '../../markdown/index.ts'
import type { Site } from '../entities/site/site.ts'
import type { DocumentMemory } from './document-memory.ts'

/** For processes that load a site many times. Valid files are unaffected; an invalid file yields its last valid version. */
export type Memory = {
  documents: DocumentMemory
  bodies: BodyMemory
  pictures: KeptPictures
  /** The settings when they could be used last. */
  site: Site | null
}

/** @param site settings to go on with until site.yml can be used */
export const newMemory = (site: Site | null = null): Memory => ({
  documents: new Map(),
  bodies: new Map(),
  pictures: new KeptPictures(),
  site,
})

/** What all calls of the editor share. */
import { type Memory, newMemory, type Publication } from '../content/index.ts'
import type { Created, NewDocument } from './api.ts'
import { Bases } from './files/bases.ts'
import { UnsavedTexts } from './files/unsaved-texts.ts'
import { Tabs } from './server/tabs.ts'

export type DeskOptions = {
  /** Absolute path of the folder that contains `content/` and `public/`. */
  site: string
  asOf: string | undefined
  /** The path of `site.yml: url`, without a final slash. */
  base: string
  /** The cache of compiled bodies and pictures. */
  cacheFolder: string
  /** Where texts that were not saved are kept. */
  unsavedFolder: string
  /** The newest edition of the site. */
  edition: () => Publication
  /** Writes a new document, as `npm run new` does. @throws {CommandError} with what is wrong */
  create: (request: NewDocument) => Promise<Created>
}

export type Desk = Omit<DeskOptions, 'unsavedFolder'> & {
  bases: Bases
  unsaved: UnsavedTexts
  tabs: Tabs
  /** For checking texts: what is unchanged is not read again. Editions have their own, so neither gets a text of the other. */
  memory: Memory
  /** Runs what shares the memory, one after another. */
  inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>
}

export const openDesk = ({ unsavedFolder, ...options }: DeskOptions): Desk => ({
  ...options,
  inTurn: turns(),
  bases: new Bases(),
  unsaved: new UnsavedTexts(unsavedFolder),
  tabs: new Tabs(),
  memory: newMemory(),
})

function turns(): Desk['inTurn'] {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
}

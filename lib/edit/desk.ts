/** State shared by all calls of the editor. */
import { join } from 'node:path'
import { type Memory, newMemory, type Publication } from '../content/index.ts'
import type { Created, NewDocument, TranslateRequest } from './api.ts'
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
  /** Where texts that were not saved are kept, and those of deleted documents. */
  keptFolder: string
  /** The newest edition of the site. */
  edition: () => Publication
  /** Writes a new document, as `npm run new` does. @throws {CommandError} with what is wrong */
  create: (request: NewDocument) => Promise<Created>
  /** Begins a translation, as `npm run new -- --translate` does. @throws {CommandError} with what is wrong */
  translate: (request: TranslateRequest) => Promise<Created>
}

export type Desk = Omit<DeskOptions, 'keptFolder'> & {
  deletedFolder: string
  bases: Bases
  unsaved: UnsavedTexts
  tabs: Tabs
  /** For checking texts: unchanged files are not read again. Editions have a memory of their own, so unsaved texts never reach them. */
  memory: Memory
  /** Runs tasks that use the memory one at a time. */
  inTurn: Turns
  /** Runs git commands one at a time: git locks its index. */
  gitInTurn: Turns
}

type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>

export const openDesk = ({ keptFolder, ...options }: DeskOptions): Desk => ({
  ...options,
  deletedFolder: join(keptFolder, 'deleted'),
  inTurn: turns(),
  gitInTurn: turns(),
  bases: new Bases(),
  unsaved: new UnsavedTexts(join(keptFolder, 'unsaved')),
  tabs: new Tabs(),
  memory: newMemory(),
})

function turns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
}

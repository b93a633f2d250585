/** Cache keys of the code of this repository: of all of it, and of the part that shapes pages. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeAtomically } from '../files/atomic-write.mjs'
import { fingerprintFiles, type SeenFiles, seenFiles } from '../files/file-index.ts'
import { filesBelow } from '../files/files-below.ts'
import { codeHash } from './code-hash.ts'

/** `src/` and `pages/` are read by Next where someone makes them. */
const folders = ['app', 'components', 'lib', 'theme', 'src', 'pages']
/** Files beside package.json that tools read; what is not known to be harmless counts. */
const settings = /\.([cm]?[jt]sx?|json)$|^\.(env|browserslistrc|swcrc|babelrc|gitignore)/
const harmless = /^(vitest|playwright)\.|^(biome|knip)\.json$|\.d\.ts$/

/** Modules of `lib/` that shape pages, besides those that the app imports. */
const pageMakers = [
  // What pages show.
  'lib/content/load-publication.ts',
  'lib/pages/index.ts',
  'lib/build/publish-input.ts',
  // What renders and finishes them.
  'lib/build/threads/worker-thread.ts',
  // Bundled for browsers; pages name it by its hash.
  'lib/search/browser/search.ts',
]

export type Code = {
  /** Hash of all code, except tests and scripts. */
  key: string
  /** Hash of what shapes pages: the app, the modules that prepare and finish pages, style sheets, configuration. */
  pages: string
  /** Absolute path of each file → its stamp, which reveals a change during the build. */
  stamps: Record<string, string>
}

/**
 * @param repository the folder of package.json; `app/fonts` has to be cut already
 * @param cacheFolder where the index of the files is kept, so that the next call reads only what changed
 * @throws when a module does not parse, or a page maker is missing
 */
export async function readCode(repository: string, cacheFolder: string): Promise<Code> {
  const indexFile = join(cacheFolder, 'code.json')
  const paths = codeFiles(repository)
  const before = readSeen(indexFile)
  const { hash, files } = fingerprintFiles(paths, before)
  const index = JSON.stringify(files)
  if (index !== JSON.stringify(before)) writeAtomically(indexFile, index)
  const others = [...paths.keys()].filter((name) => !name.startsWith('lib/') || name.endsWith('.css'))
  const modules = [...paths.keys()].filter(isAppModule)
  return {
    key: hashOf(hash, machine()),
    pages: hashOf(
      await codeHash([...modules, ...pageMakers], repository),
      ...others.map((name) => `${name} ${files[name]?.hash}`),
      machine(),
    ),
    stamps: Object.fromEntries([...paths].map(([name, path]) => [path, files[name]?.stamp ?? ''])),
  }
}

const isAppModule = (name: string) => /^(?:app|src|pages)\/.*\.tsx?$/.test(name) && !/\.(?:test|d)\.tsx?$/.test(name)

const hashOf = (...parts: readonly string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** Influences on pages besides files: the version of Node, and variables that Next writes into code. */
export function machine(): string {
  const variables = Object.entries(process.env).filter(([name]) => name.startsWith('NEXT_PUBLIC_'))
  return JSON.stringify([process.version, process.arch, variables.sort()])
}

/** The files, by their paths from the repository. */
export function codeFiles(repository: string): Map<string, string> {
  const names = [
    ...folders.flatMap((folder) => filesBelow(join(repository, folder)).map((name) => `${folder}/${name}`)),
    ...readdirSync(repository, { withFileTypes: true })
      .filter((entry) => entry.isFile() && settings.test(entry.name) && !harmless.test(entry.name))
      .map(({ name }) => name)
      .sort(),
    'public/enhance.js',
    // What npm says is installed, whatever the lock file wants.
    'node_modules/.package-lock.json',
  ]
  // Tailwind reads tests in app/ and components/ for class names like any other file.
  return new Map(
    names.filter((name) => !/^lib\/.*\.test\.tsx?$/.test(name)).map((name) => [name, join(repository, name)]),
  )
}

function readSeen(file: string): SeenFiles {
  try {
    return seenFiles.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return {}
  }
}

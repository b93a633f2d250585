/** One hash over everything but content that shapes a page: sources, settings of the tools, installed packages, the version of Node. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fingerprintFiles, type SeenFiles, seenFiles } from '../files/file-index.ts'
import { filesBelow } from '../files/files.ts'

/** `src/` and `pages/` are read by Next where someone makes them. */
const folders = ['app', 'components', 'lib', 'src', 'pages']
/** Files beside package.json that tools read; what is not known to be harmless counts. */
const settings = /\.([cm]?[jt]sx?|json)$|^\.(env|browserslistrc|swcrc|babelrc|gitignore)/
const harmless = /^(vitest|playwright)\.|^(biome|knip)\.json$|\.d\.ts$/
/** Raise it when stored entries are to be made again for a reason that no source shows. */
const version = '1'

export type Code = {
  /** Stands for all of it. */
  key: string
  /** Absolute path of each file → its size and times, by which a change during the build shows. */
  stamps: Record<string, string>
}

/**
 * @param repository the folder of package.json; `app/fonts` has to be cut already
 * @param cacheFolder where what was seen of the files is kept, so that the next call reads only what changed
 */
export function readCode(repository: string, cacheFolder: string): Code {
  const seenFile = join(cacheFolder, 'code.json')
  const paths = codeFiles(repository)
  const { hash, files } = fingerprintFiles(paths, readSeen(seenFile))
  mkdirSync(dirname(seenFile), { recursive: true })
  writeFileSync(seenFile, JSON.stringify(files))
  const key = createHash('sha256')
    .update(JSON.stringify([version, hash, machine()]))
    .digest('hex')
  const stamps = [...paths].map(([name, path]) => [path, files[name]?.stamp ?? ''] as const)
  return { key, stamps: Object.fromEntries(stamps) }
}

/** What shapes pages and is no file: the version of Node, and variables that Next writes into code. */
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

/** Lint rule for imports: they point down the floors, each room of lib/ has one door, and each format library has one importer. */
import { posix } from 'node:path'
import { type Import, importsOf } from './imports.ts'

/** Units and their floors, most specific first. A file belongs to the first unit whose path is a prefix of its own. */
const units: readonly (readonly [path: string, floor: number])[] = [
  // Names alone, which the check of .mdx files needs.
  ['components/own/names.ts', 0],
  // Leaves without a door: files are imported directly.
  ['lib/core/', 0],
  // Covers are computed from names, so components may use them as they use dates.
  ['lib/covers/', 1],
  ['lib/fonts/', 1],
  ['lib/git/', 1],
  ['lib/html/', 1],
  // Tokenising rules shared by the index and the script that ships to the browser.
  ['lib/search/', 1],
  ['lib/images/', 2],
  ['lib/markdown/', 2],
  ['lib/parity/', 2],
  ['lib/content/', 3],
  ['lib/feeds/', 4],
  ['lib/ledger/', 4],
  ['lib/owner/', 4],
  ['lib/pages/', 4],
  ['lib/review/', 4],
  ['lib/import/', 5],
  ['lib/next/', 5],
  ['lib/seo/', 5],
  ['lib/publish/', 6],
  ['lib/build/', 7],
  ['components/', 7],
  ['app/', 8],
  // The editor of dev: it may use everything that a build does, and no build uses it.
  ['lib/edit/', 8],
  ['scripts/', 9],
  ['e2e/', 10],
]

/** Libraries with a restricted importer. */
const walls: Readonly<Record<string, string | readonly string[]>> = {
  'gray-matter': 'lib/content/',
  'next-mdx-remote': 'components/mdx/render.tsx',
  // The editor changes single keys in the browser, which cannot load lib/content.
  yaml: ['lib/content/', 'lib/edit/fields.ts', 'lib/edit/fields/'],
  feedsmith: 'lib/feeds/',
  pagefind: 'lib/publish/',
  sharp: 'lib/images/',
  harfbuzzjs: 'lib/fonts/',
}

/** Components that may import more than types and leaf functions: they render `.mdx` through the shared Markdown pipeline. */
const mdxComponents = 'components/mdx/'

type Unit = { name: string; floor: number }

/**
 * Checks every import of the repository's own code.
 * @param files path from the repository root → source text; tests are skipped, since they may import anything
 * @returns one line per broken rule: `path:line  what is wrong — what to do`
 */
export function floorProblems(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .filter(([path]) => !/\.test\.tsx?$/.test(path))
    .flatMap(([path, source]) => {
      const unit = unitOf(path)
      if (!unit) return [`${path}:1  has no floor — assign one to its folder in scripts/lint/floors.ts`]
      return importsOf(path, source).flatMap((imported) => {
        const wrong = judge(path, unit, imported)
        return wrong ? [`${path}:${imported.line}  ${wrong}`] : []
      })
    })
}

function judge(path: string, unit: Unit, { specifier, typeOnly }: Import): string | null {
  if (!specifier.startsWith('.')) return judgePackage(path, specifier)
  const target = posix.join(posix.dirname(path), specifier)
  const aim = unitOf(target)
  if (!aim || aim.name === unit.name) return null
  if (isRoom(aim.name) && !isDoor(target, aim.name)) {
    return `imports ${target} — ${aim.name} may only be imported through its index.ts`
  }
  if (aim.floor >= unit.floor) {
    return `imports ${target} (floor ${aim.floor}) from floor ${unit.floor} — imports point down; pass the value in instead`
  }
  if (unit.name === 'components/' && aim.floor > 1 && !typeOnly && !path.startsWith(mdxComponents)) {
    return `imports ${target} — a component takes data by props and imports types and leaf functions only`
  }
  return null
}

/**
 * Additional doors. Subsetting fonts reads the files of packages by computed names, which a bundler of the app would follow to every file
 * in them. The editor formats values in the browser, where nothing else of lib/content can run. Commands register the owner's components
 * before any TypeScript can run. What the app needs of page data in builds must not bring lib/content into it.
 */
const sideDoors: ReadonlySet<string> = new Set([
  'lib/fonts/make.ts',
  'lib/content/parse/yaml-scalar.ts',
  'lib/owner/own-components.mjs',
  'lib/pages/page-data.ts',
])

const isDoor = (target: string, room: string) =>
  target === `${room}index.ts` || target.startsWith(`${room}testing/`) || sideDoors.has(target)

/** Whether a unit is a room of lib/ with a door. */
const isRoom = (name: string) => name.startsWith('lib/') && name !== 'lib/core/'

function judgePackage(path: string, specifier: string): string | null {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
  const wall = walls[name]
  if (wall === undefined) return null
  const importers = [wall].flat()
  if (importers.some((one) => path === one || (one.endsWith('/') && path.startsWith(one)))) return null
  return `imports ${name} — only ${importers.join(' and ')} may`
}

/** Files at the top level (configuration) are above all floors. */
function unitOf(path: string): Unit | null {
  const unit = units.find(([prefix]) => path.startsWith(prefix))
  if (unit) return { name: unit[0], floor: unit[1] }
  return path.includes('/') ? null : { name: 'top', floor: 11 }
}

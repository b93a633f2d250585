/** The rule of the house: imports point down the floors, lib/content has one door, each format library has one importer. */
import { posix } from 'node:path'
import { type Import, importsOf } from './imports.ts'

/** Units and their floors, most specific first. A file belongs to the first unit that its path begins with. */
const units: readonly (readonly [path: string, floor: number])[] = [
  ['lib/markdown/', 1],
  ['lib/images/', 1],
  ['lib/content/', 2],
  ['lib/feeds/', 2],
  ['lib/seo/', 2],
  ['lib/review/', 2],
  // Drawing is arithmetic on names: components may call it as they call dates.
  ['lib/covers/', 0],
  ['lib/fonts/', 0],
  ['lib/inline-markup/', 1],
  // Rules of words, shared by the index and by the script that ships to the browser.
  ['lib/search/', 1],
  ['lib/publish/', 3],
  ['components/', 3],
  ['app/', 4],
  ['scripts/', 5],
  ['e2e/', 6],
]

/** Libraries behind a wall, and the one place that may import each. */
const walls: Readonly<Record<string, string>> = {
  'gray-matter': 'lib/content/',
  'next-mdx-remote': 'components/mdx/render.tsx',
  yaml: 'lib/content/',
  feedsmith: 'lib/feeds/',
  pagefind: 'lib/publish/',
  sharp: 'lib/images/',
  harfbuzzjs: 'lib/fonts/',
}

/** The components that take more than types and leaf functions: they render `.mdx` through the shared Markdown pipeline. */
const mdxComponents = 'components/mdx/'

/** The way into the content model, and the maker of tiny sites that tests begin with. */
const doors: ReadonlySet<string> = new Set(['lib/content/index.ts', 'lib/content/testing/tiny-site.ts'])

type Unit = { name: string; floor: number }

/**
 * Checks every import of the repository's own code.
 * @param files path from the repository root → source text; tests are left out, since they may reach for anything
 * @returns one line per broken rule: `path:line  what is wrong — what to do`
 */
export function floorProblems(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .filter(([path]) => !/\.test\.tsx?$/.test(path))
    .flatMap(([path, source]) => {
      const unit = unitOf(path)
      if (!unit) return [`${path}:1  stands on no floor — give its folder one in scripts/lint/floors.ts`]
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
  if (aim.name === 'lib/content/' && !doors.has(target)) {
    return `imports ${target} — lib/content is entered by its index.ts alone`
  }
  if (aim.floor > unit.floor || (aim.floor === unit.floor && !(typeOnly && aim.name === 'lib/content/'))) {
    return `imports ${target} (floor ${aim.floor}) from floor ${unit.floor} — imports point down; pass the value in instead`
  }
  if (unit.name === 'components/' && aim.floor > 0 && !typeOnly && !path.startsWith(mdxComponents)) {
    return `imports ${target} — a component takes data by props and imports types and leaf functions only`
  }
  return null
}

function judgePackage(path: string, specifier: string): string | null {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
  const wall = walls[name]
  if (wall === undefined || path === wall || (wall.endsWith('/') && path.startsWith(wall))) return null
  return `imports ${name} — only ${wall} may`
}

/** Leaf files of lib/ are floor 0, each a unit of its own; files at the top level (configuration) stand above all. */
function unitOf(path: string): Unit | null {
  const unit = units.find(([prefix]) => path.startsWith(prefix))
  if (unit) return { name: unit[0], floor: unit[1] }
  if (/^lib\/[^/]+$/.test(path)) return { name: 'lib', floor: 0 }
  return path.includes('/') ? null : { name: 'top', floor: 7 }
}

/** Lint rule for imports: no file imports itself by way of others, not even for types. What is imported when it is needed does not count. */
import { posix } from 'node:path'
import { importsOf } from './imports.ts'

/**
 * Finds circles of imports.
 * @param files path from the repository root → source text; tests are skipped
 * @returns one line per circle: `path  imports itself by way of … — what to do`
 */
export function circleProblems(files: ReadonlyMap<string, string>): string[] {
  const imports = new Map<string, string[]>()
  for (const [path, source] of files)
    if (!/\.test\.tsx?$/.test(path))
      imports.set(
        path,
        importsOf(path, source)
          .filter(({ specifier, dynamic }) => specifier.startsWith('.') && !dynamic)
          .map(({ specifier }) => posix.join(posix.dirname(path), specifier)),
      )
  const done = new Set<string>()
  const circles: string[][] = []
  const visit = (path: string, chain: readonly string[]): void => {
    const start = chain.indexOf(path)
    if (start >= 0) circles.push(chain.slice(start))
    if (start >= 0 || done.has(path)) return
    for (const next of imports.get(path) ?? []) visit(next, [...chain, path])
    done.add(path)
  }
  for (const path of imports.keys()) visit(path, [])
  return circles.map(
    ([first = '', ...others]) =>
      `${first}  imports itself by way of ${others.join(' → ')} — move what they share into a file of its own`,
  )
}

/** The installed versions of packages and of all that they depend on. */
import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { z } from 'zod'

const dependencies = z.record(z.string(), z.string()).optional()
const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), dependencies, optionalDependencies: dependencies }),
  ),
})

/**
 * @param imports what code imports: `sharp`, `@mdx-js/mdx`, `yaml/util`; parts of Node are left out
 * @param lock path of `node_modules/.package-lock.json`, in which npm records what it installed
 * @returns folder in `node_modules` → version, sorted. A package that is not installed is missing
 */
export function packageVersions(imports: readonly string[], lock: string): [folder: string, version: string][] {
  const { packages } = lockFile.parse(JSON.parse(readFileSync(lock, 'utf8')))
  const versions = new Map<string, string>()
  const visit = (name: string, from: string): void => {
    const folder = installedFolder(packages, name, from)
    const found = folder === undefined ? undefined : packages[folder]
    if (!found || folder === undefined || versions.has(folder)) return
    versions.set(folder, found.version ?? '')
    for (const each of Object.keys({ ...found.dependencies, ...found.optionalDependencies })) visit(each, folder)
  }
  for (const name of new Set(imports.map(packageOf))) if (!isPartOfNode(name)) visit(name, '')
  return [...versions].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** `a/b` → `a`, `@a/b/c` → `@a/b`. */
const packageOf = (name: string) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name
const isPartOfNode = (name: string) => name.startsWith('node:') || builtinModules.includes(name)

/** Where Node finds a package that one in `from` imports: in its own `node_modules`, then in those above. */
function installedFolder(packages: object, name: string, from: string): string | undefined {
  for (let above = from; ; above = above.slice(0, Math.max(0, above.lastIndexOf('/node_modules/')))) {
    const folder = above === '' ? `node_modules/${name}` : `${above}/node_modules/${name}`
    if (folder in packages) return folder
    if (above === '') return undefined
  }
}

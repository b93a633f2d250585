/** A copy of this repository for tests and benchmarks to edit, with its packages as hard links. */
import { copyFileSync, cpSync, linkSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../../lib/core/root.ts'

/** What a build needs of the repository, besides `node_modules`. */
const folders = ['app', 'components', 'lib', 'scripts', 'theme', 'public']

/** @param to an absent folder */
export function copyRepository(to: string): void {
  mkdirSync(to, { recursive: true })
  for (const folder of folders) cpSync(join(repositoryRoot, folder), join(to, folder), { recursive: true })
  for (const { name } of readdirSync(repositoryRoot, { withFileTypes: true }).filter((entry) => entry.isFile()))
    copyFileSync(join(repositoryRoot, name), join(to, name))
  linkPackages(join(repositoryRoot, 'node_modules'), join(to, 'node_modules'))
}

/** Files in the same folder as the packages are copied, because commands write them, and a write through a link would reach the original. */
export function linkPackages(from: string, to: string, top = true): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (top && /^\.(cache|vite|vite-temp)$/.test(entry.name)) continue
    if (entry.isSymbolicLink()) cpSync(source, target, { verbatimSymlinks: true })
    else if (entry.isDirectory()) linkPackages(source, target, false)
    else if (top) copyFileSync(source, target)
    else linkOrCopy(source, target)
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch {
    // The target is on another disk.
    copyFileSync(source, target)
  }
}

/** Compiles the app by running `next build`. Pages are rendered later from what it leaves in `.next`. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CommandError } from '../core/command-error.ts'
import { repositoryRoot } from '../core/root.ts'
import { runNode, toolPath } from '../core/tool.ts'
import { compileFailure } from './compile-failure.ts'
import { refuseSetup } from './refused-setup.ts'

/** Next's build folder. Compiling deletes everything in it but `cache/`. */
export const nextFolder = join(repositoryRoot, '.next')

/** Where next.config.js (`distDir`) makes Next write its export. */
export const exportFolder = join(nextFolder, 'export')

/** Holds the cache key of the compiled app. */
const compiledFile = join(nextFolder, 'compiled-from')

/** Whether `.next` holds the app with this cache key. */
export function isCompiled(appKey: string): boolean {
  try {
    return readFileSync(compiledFile, 'utf8') === appKey
  } catch {
    return false
  }
}

/** Records which app `.next` holds, once it is certain that no source changed while it was compiled. */
export const rememberCompiled = (appKey: string): void => writeFileSync(compiledFile, appKey)

export type CompileOptions = {
  /** The routes that the app may have, as files below `app/`. */
  routes: readonly string[]
  /** Environment variables that next.config.js and the routes read. */
  env: Readonly<Record<string, string>>
}

/** What Turbopack keeps between runs. A restored cache may hold a damaged or foreign one, which stops it. */
const bundlerCache = join(nextFolder, 'cache/turbopack')

/**
 * Compiles the app.
 * @throws {CommandError} with Next's output when it fails, and for things in the app that no published page survives
 */
export async function compileApp({ routes, env }: CompileOptions): Promise<void> {
  rmSync(compiledFile, { force: true })
  await refuseSetup(repositoryRoot, routes)
  const options = { env: { NODE_ENV: 'production', ...env }, quiet: true }
  const compile = () => runNode(toolPath('next'), ['build'], options)
  let { code, output } = await compile()
  // Not while another build compiles with it: then both would fail.
  if (code !== 0 && compileFailure(output) === 'unknown' && existsSync(bundlerCache)) {
    rmSync(bundlerCache, { recursive: true, force: true })
    ;({ code, output } = await compile())
  }
  if (code !== 0 && compileFailure(output) === 'running')
    throw new CommandError('Another build is running in this folder. Wait until it has finished, then build again.')
  if (code !== 0) throw new CommandError(`The app does not compile. Next says:\n${output.trim()}`)
}

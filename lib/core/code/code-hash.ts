/**
 * Hashes of code: the part of a cache key that says who made the entry. A module's hash covers all code that it runs, as esbuild bundles
 * it, and the versions of the packages that this code imports. Comments, types, and functions that nothing calls are not part of it.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'esbuild'
import { z } from 'zod'
import { writeAtomically } from '../files/atomic-write.mjs'
import { changedSince, stampOf } from '../files/file-index.ts'
import { runEsbuild } from './esbuild.mjs'
import { packageVersions } from './package-versions.ts'

const record = z.object({
  /** Absolute path → stamp of every file that was read. */
  inputs: z.record(z.string(), z.string()),
  hash: z.string(),
})

/**
 * Hashes modules and all code that they import. The hash is kept until one of their files changes.
 * @param modules paths from the repository's root
 * @param repository the folder of package.json; not found from this file, which the app's bundler reads too
 * @returns 64 hexadecimal digits, the same on every machine
 * @throws when a module is missing or does not parse
 */
export async function codeHash(modules: readonly string[], repository = process.cwd()): Promise<string> {
  const name = createHash('sha256')
    .update(JSON.stringify([repository, modules]))
    .digest('hex')
    .slice(0, 16)
  const file = path.join(repository, 'node_modules/.cache/masthead/code', `${name}.json`)
  const known = readRecord(file)
  if (known && !changedSince(known.inputs)) return known.hash
  const fresh = await hashModules(modules, repository)
  writeAtomically(file, JSON.stringify(fresh))
  return fresh.hash
}

/** The files of the repository that modules import, themselves included, as esbuild lists them; relative to the repository's root. */
export async function inputsOf(modules: readonly string[], repository = process.cwd()): Promise<string[]> {
  const { used } = await bundleModules(modules, repository, {})
  return used
}

async function hashModules(modules: readonly string[], repository: string): Promise<z.infer<typeof record>> {
  const lock = path.join(repository, 'node_modules/.package-lock.json')
  // The hash depends on how this module makes it, too.
  const own = path.join(repository, 'lib/core/code/code-hash.ts')
  const inputs = Object.fromEntries([lock, own].map((file) => [file, stampOf(file)]))
  const { code, packages } = await bundleModules(modules, repository, inputs)
  const versions = JSON.stringify(packageVersions(packages, lock))
  return { inputs, hash: createHash('sha256').update(versions).update(code).digest('hex') }
}

async function bundleModules(modules: readonly string[], repository: string, inputs: Record<string, string>) {
  const { outputFiles, metafile } = await runEsbuild({
    stdin: {
      contents: modules.map((name, index) => `export * as m${index} from './${name}'`).join('\n'),
      resolveDir: repository,
      sourcefile: 'modules',
    },
    absWorkingDir: repository,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'silent',
    // Style sheets and drawings count by their content.
    loader: { '.css': 'text', '.svg': 'text' },
    plugins: [ownModules(inputs)],
  })
  const [output] = Object.values(metafile.outputs)
  return {
    code: outputFiles[0]?.text ?? '',
    used: Object.keys(output?.inputs ?? {})
      .filter((name) => name !== 'modules')
      .sort(),
    packages: output?.imports.map(({ path: name }) => name) ?? [],
  }
}

/** Leaves packages out, and drops unused modules: importing from a room's index includes only what is used. */
const ownModules = (inputs: Record<string, string>): Plugin => ({
  name: 'own-modules',
  setup(plugin) {
    plugin.onResolve({ filter: /.*/ }, ({ path: name, resolveDir }) => {
      if (!/^\.{0,2}\//.test(name)) return { path: name, external: true, sideEffects: false }
      const file = path.resolve(resolveDir, name)
      inputs[file] ??= stampOf(file)
      // A style sheet is imported for its effect alone.
      return { path: file, sideEffects: file.endsWith('.css') }
    })
  },
})

function readRecord(file: string): z.infer<typeof record> | undefined {
  try {
    return record.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Never written, damaged, or of another version.
    return undefined
  }
}

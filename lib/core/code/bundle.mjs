// @ts-check
/**
 * Bundles a TypeScript module with all of our modules that it imports into one JavaScript file, and keeps it until one of them changes.
 * A TypeScript loader would cost every process and every thread a second, since it answers each import from a thread of its own.
 * Packages of many small modules are included: finding and reading them one by one takes Node half a second.
 */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { writeAtomically } from '../files/atomic-write.mjs'
import { changedSince, stampOf } from '../files/file-stamp.mjs'
import { runEsbuild } from './esbuild.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
/** Outside .next/, which a clean build empties while it runs. Each checkout has its own folder, since several may share node_modules. */
const checkout = createHash('sha256').update(root).digest('hex').slice(0, 8)
const cache = path.join(root, 'node_modules/.cache/masthead', checkout)

/** Packages of plain JavaScript that read no files of their own and exchange instances of their classes. Node loads all others. */
const plainPackages =
  /^(?:@mdx-js\/mdx|feedsmith|github-slugger|gray-matter|(?:hast|mdast|unist)-util-[\w-]+|micromark(?:-[\w-]+)?|parse5|(?:rehype|remark)-[\w-]+|unified|vfile(?:-message)?|yaml|zod)$/
const withinPackage = /[\\/]node_modules[\\/](?!\.cache[\\/])/
/** Bundles depend on the code that makes them. */
const own = ['./bundle.mjs', './esbuild.mjs', '../files/file-stamp.mjs', '../files/atomic-write.mjs'].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
)
/** npm writes it whenever it installs other packages. */
const installed = path.join(root, 'node_modules/.package-lock.json')

/** No running command still loads parts of a bundle that was replaced this long ago. */
const leftFor = 24 * 3600 * 1000

/**
 * @param {string} source absolute path of a TypeScript module of this repository
 * @returns {Promise<string>} the path of its bundle
 */
export async function bundle(source) {
  const name = path.relative(root, source).replace(/[\\/]/g, '-').replace(/\.ts$/, '')
  const record = path.join(cache, `${name}.json`)
  const kept = read(record)
  if (kept && !changedSince(kept.inputs) && existsSync(kept.file)) return kept.file
  const folder = path.join(cache, `${name}-${randomUUID().slice(0, 8)}`)
  const { inputs, file } = await make(source, folder)
  writeAtomically(record, JSON.stringify({ inputs, file }))
  sweep(name, folder)
  return file
}

/**
 * Imports a TypeScript module of this repository.
 * @param {URL} source
 * @returns {Promise<any>}
 */
export const importBundled = async (source) => import(pathToFileURL(await bundle(fileURLToPath(source))).href)

/**
 * @param {string} source
 * @param {string} folder
 */
async function make(source, folder) {
  /** @type {Record<string, string>} */
  const inputs = Object.fromEntries([...own, installed].map((file) => [file, stampOf(file)]))
  const { outputFiles } = await runEsbuild({
    entryPoints: [source],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    write: false,
    // Dynamic imports stay dynamic.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    // CommonJS packages call it for parts of Node. In two strings, because `load` would replace it in this file too.
    banner: {
      js: `import { createRequire as requireOfPackages } from 'node:module'; const require = requireOfPackages(import${'.meta.url'});`,
    },
    logLevel: 'silent',
    plugins: [
      {
        name: 'masthead',
        setup: (plugin) => {
          plugin.onResolve({ filter: /^[^./]/ }, resolve)
          plugin.onLoad({ filter: /\.[cm]?[jt]sx?$/ }, load(inputs))
        },
      },
    ],
  })
  for (const { path: file, contents } of outputFiles) {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, contents)
  }
  return { inputs, file: path.join(folder, `${path.basename(source, '.ts')}.mjs`) }
}

/**
 * Leaves a package to Node, unless it is a plain one, or one that such a package consists of.
 * @param {{ path: string, importer: string, kind: string }} asked
 */
const resolve = ({ path: name, importer, kind }) =>
  kind === 'entry-point' || path.isAbsolute(name) || plainPackages.test(name) || withinPackage.test(importer)
    ? undefined
    : { external: true }

/** Joined, because this module is bundled too: commands bundle others. */
const ownAddress = ['import.meta', 'url'].join('.')

/**
 * Reads a module. Its `import.meta.url` stays the address of its source, so it still finds its neighbours.
 * @param {Record<string, string>} inputs
 */
const load =
  (inputs) =>
  (/** @type {{ path: string }} */ { path: file }) => {
    if (!withinPackage.test(file)) inputs[file] = stampOf(file)
    const text = readFileSync(file, 'utf8')
    return {
      contents: text.replaceAll(ownAddress, JSON.stringify(pathToFileURL(file).href)),
      loader: /** @type {'ts' | 'tsx' | 'js'} */ (
        path
          .extname(file)
          .slice(1)
          .replace(/^[cm]?js$/, 'js')
      ),
    }
  }

/**
 * @param {string} record
 * @returns {{ inputs: Record<string, string>, file: string } | undefined}
 */
function read(record) {
  try {
    const { inputs, file } = JSON.parse(readFileSync(record, 'utf8'))
    return inputs && typeof file === 'string' ? { inputs, file } : undefined
  } catch {
    return undefined
  }
}

/**
 * Removes bundles of the same module that were replaced long ago.
 * @param {string} name
 * @param {string} own
 */
function sweep(name, own) {
  for (const entry of readdirSync(cache)) {
    const folder = path.join(cache, entry)
    if (!entry.startsWith(`${name}-`) || folder === own) continue
    const found = statSync(folder, { throwIfNoEntry: false })
    if (found?.isDirectory() && Date.now() - found.mtimeMs > leftFor) rmSync(folder, { recursive: true, force: true })
  }
}

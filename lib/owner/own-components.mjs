// @ts-check
/** Registers the owner's components: writes `components/own/index.ts` and `names.ts` from the files of the folder. Plain Node: it runs before any bundle is made. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes both files if the folder's contents have changed.
 * @param {string} root the folder of package.json
 */
export function registerOwnComponents(root) {
  const folder = join(root, 'components/own')
  const { replaced, mdx } = ownComponents(root)
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries({ 'index.ts': indexText(replaced, mdx), 'names.ts': namesText(mdx) })) {
    const file = join(folder, name)
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
  }
}

/** @typedef {{ file: string, message: string, isNamed: boolean }} Stray a file without effect; `isNamed` if its name is right and its export is missing */

/**
 * The owner's files: those that replace a component of ours, those for `.mdx`, and those that do neither.
 * @param {string} root the folder of package.json
 * @returns {{ known: string[], replaced: string[], mdx: string[], strays: Stray[] }} names without `.tsx`; `known` are those that can be replaced
 */
export function ownComponents(root) {
  const folder = join(root, 'components/own')
  const list = join(root, 'components/replaceable.json')
  const known = existsSync(list) ? Object.keys(JSON.parse(readFileSync(list, 'utf8'))) : []
  /** @type {Stray[]} */
  const strays = []
  const exporting = (/** @type {string} */ name) => {
    const text = readFileSync(join(folder, `${name}.tsx`), 'utf8')
    const wanted = componentName(name)
    if (new RegExp(`^export (?:async )?(?:function|const) ${wanted}\\b`, 'm').test(text)) return true
    strays.push({ file: `${name}.tsx`, message: `it exports no ${wanted}`, isNamed: true })
    return false
  }
  const replaced = tsxIn(folder).filter((name) => {
    if (!known.includes(name))
      strays.push({ file: `${name}.tsx`, message: 'no component of this name can be replaced', isNamed: false })
    return known.includes(name) && exporting(name)
  })
  const mdx = tsxIn(join(folder, 'mdx')).filter((name) => exporting(`mdx/${name}`))
  return { known, replaced, mdx, strays }
}

/** @param {string} folder */
const tsxIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^[a-z][a-z\d-]*\.tsx$/.test(name))
        .map((name) => name.slice(0, -4))
        .sort()
    : []

/**
 * `post-foot` → `PostFoot`
 * @param {string} file
 */
export const componentName = (file) =>
  file
    .replace(/^.*\//, '')
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

/**
 * @param {string[]} replaced
 * @param {string[]} mdx
 */
function indexText(replaced, mdx) {
  const imports = [
    ...replaced.map((name) => `import { ${componentName(name)} } from './${name}.tsx'\n`),
    ...mdx.map((name) => `import { ${componentName(name)} as Mdx${componentName(name)} } from './mdx/${name}.tsx'\n`),
  ]
  const list = (/** @type {string[]} */ names) => (names.length === 0 ? '{}' : `{\n${names.join('')}}`)
  return `/** Written by every npm command from the files in this folder. docs/guide/design.md says what they can be. */
import type { Replacements } from '../replaceable.ts'
${imports.join('')}
export const replacements: Replacements = ${list(replaced.map((name) => `  ${componentName(name)},\n`))}

export const mdxComponents = ${list(mdx.map((name) => `  ${componentName(name)}: Mdx${componentName(name)},\n`))}
`
}

/** @param {string[]} mdx */
function namesText(mdx) {
  const names = mdx.map((name) => `'${componentName(name)}'`).join(', ')
  return `/** Written by every npm command: the components in \`mdx/\`, by the names that \`.mdx\` files use. */
export const ownComponents: readonly string[] = [${names}]
`
}

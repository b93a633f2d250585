/** Which paths belong to the owner of a publication and which to Masthead, whose files an upgrade merges. */

export type Ground = 'owner' | 'masthead'

/** Paths from the repository root, the most specific first. A folder ends in `/`. */
const grounds: readonly (readonly [path: string, ground: Ground])[] = [
  ['public/enhance.js', 'masthead'],
  ['content/', 'owner'],
  ['public/', 'owner'],
  ['theme/', 'owner'],
  ['fonts/', 'owner'],
  ['components/own/', 'owner'],
  ['README.md', 'owner'],
  ['LICENSE', 'owner'],
  ['.ci/', 'masthead'],
  ['.editorconfig', 'masthead'],
  ['.gitattributes', 'masthead'],
  ['.github/', 'masthead'],
  ['.gitignore', 'masthead'],
  ['.npmrc', 'masthead'],
  ['.vscode/', 'masthead'],
  ['AGENTS.md', 'masthead'],
  ['CHANGELOG.md', 'masthead'],
  ['SECURITY.md', 'masthead'],
  ['app/', 'masthead'],
  ['biome.json', 'masthead'],
  ['components/', 'masthead'],
  ['docs/', 'masthead'],
  ['e2e/', 'masthead'],
  ['knip.json', 'masthead'],
  ['lib/', 'masthead'],
  ['next.config.js', 'masthead'],
  ['package-lock.json', 'masthead'],
  ['package.json', 'masthead'],
  ['playwright.config.ts', 'masthead'],
  ['postcss.config.mjs', 'masthead'],
  ['scripts/', 'masthead'],
  ['tsconfig.json', 'masthead'],
  ['vitest.config.ts', 'masthead'],
  ['vitest.long.config.ts', 'masthead'],
]

/** The table, for the test that compares it with docs/maintain/ownership.md. */
export const groundPaths: readonly (readonly [path: string, ground: Ground])[] = grounds

/** @returns undefined for a path that is not in the table: a file that the owner added */
export function groundOf(path: string): Ground | undefined {
  return grounds.find(([ground]) => path === ground || (ground.endsWith('/') && path.startsWith(ground)))?.[1]
}

/** Whether an upgrade may change a path. */
export const isMastheads = (path: string): boolean => groundOf(path) === 'masthead'

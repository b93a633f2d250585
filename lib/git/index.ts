/**
 * Reads the history of the repository that a site is in, and never changes it.
 * The base that a branch is compared with, earlier names of files, and a source as of its translation.
 * Outside a repository each function says so.
 */

export { type Base, type BaseFiles, findBase, gitBase } from './git-base.ts'
export { rememberedRenames, renamedFiles } from './renamed-files.ts'
export { sourceHistory } from './source-then.ts'

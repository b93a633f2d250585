/** Why `next build` failed, by what it printed. */

/** It found mistakes in the sources: they are the same without the bundler's cache. */
const mistakes = /build failed with \d+ errors?/i

/** Another `next build` holds the lock of the folder (next/dist/build/lockfile.js). */
const locked = /\bprocess is already running\b/

/**
 * - `sources`: the sources have mistakes
 * - `running`: another build compiles in the same folder, and needs what is in it
 * - `unknown`: anything else, such as a damaged cache of the bundler
 */
export type CompileFailure = 'sources' | 'running' | 'unknown'

export const compileFailure = (output: string): CompileFailure =>
  locked.test(output) ? 'running' : mistakes.test(output) ? 'sources' : 'unknown'

// @ts-check
/**
 * Runs esbuild, and ends its process when nothing runs in it. Between two calls it would keep what it read, up to 200 MB, beside the
 * bundler of the app; starting it again takes 20 ms.
 */

let running = 0

/**
 * @template {import('esbuild').BuildOptions} Options
 * @param {Options & { [Key in Exclude<keyof Options, keyof import('esbuild').BuildOptions>]: never }} options
 * @returns {Promise<import('esbuild').BuildResult<Options>>}
 */
export async function runEsbuild(options) {
  // Not for the bundler of the app, which would follow it.
  const { build, stop } = await import(/* turbopackIgnore: true */ 'esbuild')
  running++
  try {
    return await build(options)
  } finally {
    if (--running === 0) await stop()
  }
}

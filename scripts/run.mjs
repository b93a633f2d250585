/** Entry of every npm script: installs the missing packages that the command needs, then runs `scripts/<command>.ts`. Plain Node, since nothing may be installed yet. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bundle } from '../lib/core/code/bundle.mjs'
import { registerOwnComponents } from '../lib/owner/own-components.mjs'
import { ensureInstalled, needsTools } from './install.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const [command = '', ...args] = process.argv.slice(2)
const script = fileURLToPath(new URL(`./${command}.ts`, import.meta.url))

if (!/^[a-z-]+$/.test(command) || !existsSync(script)) {
  console.error(`There is no command "${command}". The commands are the scripts in package.json: npm run`)
  process.exit(1)
}

let file = ''
try {
  await ensureInstalled(root, needsTools(command))
  registerOwnComponents(root)
  file = await bundle(script)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

const child = spawn(process.execPath, ['--enable-source-maps', file, ...args], {
  cwd: root,
  stdio: 'inherit',
  // With two malloc arenas, drawing 1,500 pictures took 185 MB; with one per thread, 228 MB (glibc only).
  env: { MALLOC_ARENA_MAX: '2', ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
})

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  // A terminal sends Ctrl-C to the child as well; this process only has to live long enough to pass on its exit code.
  process.on(signal, () => signal === 'SIGINT' || child.kill(signal))
}

// npm does not pass on the signal when it is killed: without this the server it started would keep its port forever.
const parent = process.ppid
if (process.env.npm_lifecycle_event) {
  setInterval(() => process.ppid !== parent && child.kill(), 1000).unref()
}

child.on('error', (error) => {
  console.error(`Node could not be started: ${error.message}`)
  process.exit(1)
})
child.on('exit', (code, signal) => {
  if (!signal) process.exit(code ?? 1)
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
})

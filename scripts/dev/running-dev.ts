/** Runs `npm run dev` as a separate process, for benchmarks and tests. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { repositoryRoot } from '../../lib/core/root.ts'
import { freePort } from '../cli/port.ts'

export type RunningDev = {
  /** `http://127.0.0.1:3001`, without trailing slash. */
  url: string
  /** Everything it has printed so far. */
  output: () => string
  /** Whether the process is still running. */
  alive: () => boolean
  stop: () => Promise<void>
}

const host = '127.0.0.1'

/**
 * Starts it for a site and waits until it responds.
 * @param site the folder that contains `content/` and `public/`
 * @throws with its output if it ends first
 */
export async function startDev(site: string, asOf: string): Promise<RunningDev> {
  const port = await freePort(process.env.PORT, host)
  const script = join(repositoryRoot, 'scripts/run.mjs')
  const child = spawn(process.execPath, [script, 'dev', `--site=${site}`, `--as-of=${asOf}`], {
    cwd: repositoryRoot,
    env: { ...process.env, PORT: String(port), npm_lifecycle_event: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed: string[] = []
  const output = () => printed.join('')
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', () => reject(new Error(`npm run dev ended:\n${output()}`)))
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed.push(text)
        if (/Ready in/.test(output())) resolve()
      })
  })
  return {
    url: `http://${host}:${port}`,
    output,
    alive: () => child.exitCode === null && child.signalCode === null,
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit').on('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

/** `npm run dev` as a process of its own, for what measures and tests it. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { repositoryRoot } from '../../lib/core/root.ts'
import { freePort } from '../cli/port.ts'

export type RunningDev = {
  /** `http://127.0.0.1:3001`, without a final slash. */
  url: string
  /** All it has printed so far. */
  output: () => string
  /** Whether the process that was started still runs. */
  alive: () => boolean
  stop: () => Promise<void>
}

const host = '127.0.0.1'

/**
 * Starts it for a site and waits until it answers.
 * @param site the folder that holds `content/` and `public/`
 * @throws with its output when it ends before
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

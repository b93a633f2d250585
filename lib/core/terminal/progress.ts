/** Shows that something is going on when it takes longer than two seconds. */
import { stderr } from 'node:process'

/**
 * Awaits work; on a terminal a line counts its seconds, elsewhere (a log) a line says so every fifteen.
 * @param label what is being done: `Rendering pages`
 * @param now returns what has been reached, shown after the label
 * @returns the result of the work
 */
export async function withProgress<T>(label: string, work: Promise<T>, now: () => string = () => ''): Promise<T> {
  const started = Date.now()
  const line = () => `${label} … ${now()}${now() && ' '}${seconds(started)}`
  let shown = false
  const timer = setInterval(
    () => {
      if (Date.now() - started < 2000) return
      shown = true
      stderr.write(stderr.isTTY ? `\r\x1b[K${line()}` : `${line()}\n`)
    },
    stderr.isTTY ? 1000 : 15_000,
  )
  try {
    return await work
  } finally {
    clearInterval(timer)
    if (shown && stderr.isTTY) stderr.write('\r\x1b[K')
  }
}

/** Whole seconds since a moment, as text: `12 s`; below ten with one decimal. */
export function seconds(since: number): string {
  const elapsed = (Date.now() - since) / 1000
  return `${elapsed < 10 ? elapsed.toFixed(1) : Math.round(elapsed)} s`
}

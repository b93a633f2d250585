/** Shows that a command is still working if a step takes longer than two seconds. */
import { stderr } from 'node:process'

/**
 * Awaits work; a terminal shows a line with the elapsed seconds, a log gets a line every fifteen seconds.
 * @param label the step: `Rendering pages`
 * @param now returns the progress so far, shown after the label
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

/** Seconds elapsed, as text: `12 s`; with one decimal below ten. */
export function seconds(since: number): string {
  const elapsed = (Date.now() - since) / 1000
  return `${elapsed < 10 ? elapsed.toFixed(1) : Math.round(elapsed)} s`
}

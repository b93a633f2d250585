/** Measures the steps of a long command. */

export type Stopwatch = ((step: string) => void) & {
  /** Seconds by step, in the order in which steps first ended. A step that ended twice is listed once, with the sum. */
  seconds: () => [string, number][]
}

/** @param onStep called with the name of each finished step */
export function stopwatch(onStep: (name: string) => void): Stopwatch {
  const seconds = new Map<string, number>()
  let last = performance.now()
  const lap = (step: string) => {
    const now = performance.now()
    seconds.set(step, (seconds.get(step) ?? 0) + (now - last) / 1000)
    last = now
    onStep(step)
  }
  return Object.assign(lap, { seconds: () => [...seconds] })
}

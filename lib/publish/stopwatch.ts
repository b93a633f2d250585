/** Takes the time of each step of a long command. */

export type Stopwatch = ((step: string) => void) & { seconds: () => [string, number][] }

/** @param onStep told the name of each step when it is done */
export function stopwatch(onStep: (name: string) => void): Stopwatch {
  const seconds: [string, number][] = []
  let last = performance.now()
  const lap = (step: string) => {
    const now = performance.now()
    seconds.push([step, (now - last) / 1000])
    last = now
    onStep(step)
  }
  return Object.assign(lap, { seconds: () => seconds })
}

/** Progress of a long step: one line that rewrites itself on a terminal, a line every few seconds in a log. */

const interval = { terminal: 100, log: 5000 } as const

/**
 * @param stream where the progress is printed
 * @returns a function to call after each item
 */
export function progressLine(stream: NodeJS.WriteStream): (step: string, done: number, all: number) => void {
  let last = performance.now()
  return (step, done, all) => {
    const now = performance.now()
    const pause = stream.isTTY ? interval.terminal : interval.log
    const isEnd = done === all
    if (now - last < pause && !(isEnd && stream.isTTY)) return
    last = now
    if (stream.isTTY) stream.write(`\r\x1b[2K${isEnd ? '' : `  ${step} ${done}/${all}`}`)
    else stream.write(`  ${step} ${done}/${all}\n`)
  }
}

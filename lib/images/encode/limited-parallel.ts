/** At most so many tasks at once: a folder of photographs must not be in memory all together. */

/**
 * @param most how many tasks may run together
 * @returns a function that runs a task when there is room and gives its result
 */
export function limitedParallel(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (task) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await task()
    } finally {
      // The place passes on to the next in line, or falls free.
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}

/**
 * Measures the processor time of bodies that are compiled at the same time. Node 20 tells the time of the process only, not of a thread,
 * so each span is shared among the bodies at work in it.
 */

/** Milliseconds of processor time and on the clock, from any start. */
export type Clocks = () => { work: number; wall: number }

export type Spent = { work: number; wall: number }

export class WorkMeter {
  readonly #clocks: Clocks
  readonly #bodies = new Map<object, Spent>()
  #last: Spent

  constructor(clocks: Clocks = processClocks) {
    this.#clocks = clocks
    this.#last = clocks()
  }

  /** Begins to measure a body, which any object may stand for. */
  start(body: object): void {
    this.#share()
    this.#bodies.set(body, { work: 0, wall: 0 })
  }

  finish(body: object): void {
    this.#share()
    this.#bodies.delete(body)
  }

  /** Processor time that a body has used since its start. */
  spent(body: object): Spent {
    this.#share()
    return this.#bodies.get(body) ?? { work: 0, wall: 0 }
  }

  #share(): void {
    const now = this.#clocks()
    const wall = now.wall - this.#last.wall
    // A body has one thread, which works no longer than the clock runs; the rest is the work of other threads.
    const work = Math.min(wall, (now.work - this.#last.work) / Math.max(1, this.#bodies.size))
    for (const spent of this.#bodies.values()) {
      spent.work += work
      spent.wall += wall
    }
    this.#last = now
  }
}

function processClocks(): Spent {
  const { user, system } = process.cpuUsage()
  return { work: (user + system) / 1000, wall: performance.now() }
}

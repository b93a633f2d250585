/** Decides which of several nested blocks a line of colons closes. */

const codeFence = /^ {0,3}(`{3,}|~{3,})(.*)$/
const opening = /^ {0,3}(:{3,})[ \t]*[a-z{]/i
const closing = /^ {0,3}(:{3,})[ \t]*$/

export class FenceTracker {
  /** The number of colons of each open block, outermost first. */
  readonly #open: number[]
  /** The fence of the code block that contains the current line. */
  #code = ''

  /** @param size the number of colons that opened the block */
  constructor(size: number) {
    this.#open = [size]
  }

  /** Processes a line of the block. */
  read(line: string): void {
    const [, fence = '', rest = ''] = codeFence.exec(line) ?? []
    if (this.#code) {
      if (fence.startsWith(this.#code) && rest.trim() === '') this.#code = ''
    } else if (fence && !(fence.startsWith('`') && rest.includes('`'))) this.#code = fence
    else {
      const opened = opening.exec(line)?.[1]?.length
      const closed = closing.exec(line)?.[1]?.length
      if (opened) this.#open.push(opened)
      else if (closed) this.#open.length = this.#closedBy(closed)
    }
  }

  /** How many blocks are open inside the outermost one. */
  get depth(): number {
    return this.#open.length - 1
  }

  /** Whether a line of this many colons closes the outermost block. */
  isEnd(size: number): boolean {
    return !this.#code && this.#closedBy(size) === 0
  }

  /** How many blocks stay open: the innermost block of exactly this size is closed with everything in it; if there is none, the innermost block. */
  #closedBy(size: number): number {
    const same = this.#open.lastIndexOf(size)
    return Math.max(0, same >= 0 ? same : this.#open.length - 1)
  }
}

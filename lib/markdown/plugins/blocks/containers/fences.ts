/** Which of the blocks that stand within one another a line of colons closes. */

const codeFence = /^ {0,3}(`{3,}|~{3,})(.*)$/
const opening = /^ {0,3}(:{3,})[ \t]*[a-z{]/i
const closing = /^ {0,3}(:{3,})[ \t]*$/

export class FenceTracker {
  /** The numbers of colons with which the open blocks began, the outermost first. */
  readonly #open: number[]
  /** The fence of the code that the lines stand in. */
  #code = ''

  /** @param size how many colons opened the block */
  constructor(size: number) {
    this.#open = [size]
  }

  /** Takes in a line of the block. */
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

  /** How many blocks stand open within the outermost. */
  get depth(): number {
    return this.#open.length - 1
  }

  /** Whether a line of so many colons closes the outermost block. */
  isEnd(size: number): boolean {
    return !this.#code && this.#closedBy(size) === 0
  }

  /** How many blocks stay open: the innermost of exactly that size is closed with all in it; the innermost of all where none is. */
  #closedBy(size: number): number {
    const same = this.#open.lastIndexOf(size)
    return Math.max(0, same >= 0 ? same : this.#open.length - 1)
  }
}

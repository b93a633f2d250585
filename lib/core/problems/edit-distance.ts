/** Edit distance between two words. */

/**
 * Optimal string alignment distance (insert, delete, replace, swap of neighbours). One instance serves many comparisons: it
 * reuses its rows, and counts the pairs of characters it has compared.
 */
export class EditDistance {
  compared = 0
  #beforeLast = new Uint32Array(64)
  #last = new Uint32Array(64)
  #row = new Uint32Array(64)

  /** @param limit a greater distance is returned as `limit + 1` */
  between(a: string, b: string, limit: number): number {
    const more = limit + 1
    if (Math.abs(a.length - b.length) > limit) return more
    let start = 0
    while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++
    let [endA, endB] = [a.length, b.length]
    while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
      endA--
      endB--
    }
    const [height, width] = [endA - start, endB - start]
    if (height === 0 || width === 0) return height + width
    this.#begin(width, more)
    for (let i = 1; i <= height; i++) {
      // A path through a cell farther than `limit` from the diagonal costs more than `limit`.
      const [from, to] = [Math.max(1, i - limit), Math.min(width, i + limit)]
      const [beforeLast, last, row] = [this.#beforeLast, this.#last, this.#row]
      const sign = a.charCodeAt(start + i - 1)
      const previous = i > 1 ? a.charCodeAt(start + i - 2) : -1
      row[from - 1] = from === 1 ? Math.min(i, more) : more
      let least = row[from - 1] ?? more
      for (let j = from; j <= to; j++) {
        const other = b.charCodeAt(start + j - 1)
        let best = (last[j - 1] ?? more) + (sign === other ? 0 : 1)
        const removed = (last[j] ?? more) + 1
        const added = (row[j - 1] ?? more) + 1
        if (removed < best) best = removed
        if (added < best) best = added
        if (other === previous && j > 1 && b.charCodeAt(start + j - 2) === sign) {
          const swapped = (beforeLast[j - 2] ?? more) + 1
          if (swapped < best) best = swapped
        }
        row[j] = best
        if (best < least) least = best
      }
      if (to < width) row[to + 1] = more
      this.compared += to - from + 1
      if (least > limit) return more
      this.#beforeLast = last
      this.#last = row
      this.#row = beforeLast
    }
    return Math.min(this.#last[width] ?? more, more)
  }

  #begin(width: number, more: number): void {
    if (this.#row.length < width + 2) {
      this.#beforeLast = new Uint32Array(width * 2)
      this.#last = new Uint32Array(width * 2)
      this.#row = new Uint32Array(width * 2)
    }
    for (let j = 0; j <= width; j++) this.#last[j] = Math.min(j, more)
  }
}

/** The distance of one pair. */
export const editDistance = (a: string, b: string, limit = a.length + b.length): number =>
  new EditDistance().between(a, b, limit)

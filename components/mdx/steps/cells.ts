/** How many cells a queue has and how they are divided into rows. */

/** Cells in a row; more would be narrower than their gaps on a phone. */
const widest = 12

/** Cells in a drawing whose author does not say what a cell stands for. */
const usual = 24

/** What a cell stands for: one piece, or a round part of a large queue. */
export const cellFor = (size: number): number => (size <= 2 * usual ? 1 : Math.ceil(size / usual))

export function cellsOf(size: number, cell: number): { rows: number; perRow: number } {
  const count = Math.max(1, Math.ceil(size / cell))
  const rows = Math.ceil(count / widest)
  return { rows, perRow: Math.ceil(count / rows) }
}

/** Cells that fill in rows, for a queue or a budget. Heights are in em and widths in per cent, so text keeps its size. */
import { cellsOf } from './cells.ts'
import { StepFrame } from './step-frame.tsx'

export type QueueProps = {
  label: string
  /** What is shown above the cells: `720 waiting`. */
  reading: string
  value: number
  size: number
  /** How much one cell stands for. */
  cell: number
  /** What lies beyond it is drawn in the accent colour. */
  limit: number
}

const top = 2.9
const row = 2.1
const height = 1.6

export function Queue({ label, reading, value, size, cell, limit }: QueueProps) {
  const { rows, perRow } = cellsOf(size, cell)
  /** The filled part of a row, in per cent, when the queue holds `amount`. */
  const filled = (index: number, amount: number) =>
    Math.round(Math.min(1, Math.max(0, amount / cell / perRow - index)) * 1e4) / 100
  return (
    <StepFrame label={label} reading={reading} height={top + rows * row}>
      {Array.from({ length: rows }, (_, index) => {
        const place = { y: `${round(top + index * row)}em`, height: `${height}em` }
        const within = filled(index, Math.min(value, limit))
        const all = filled(index, value)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are drawn once, in order
          <g key={index}>
            <rect className="step-track" width="100%" {...place} />
            {within > 0 ? <rect className="step-fill" width={`${within}%`} {...place} /> : null}
            {all > within ? (
              <rect className="step-over" x={`${within}%`} width={`${round(all - within)}%`} {...place} />
            ) : null}
          </g>
        )
      })}
      {Array.from({ length: perRow - 1 }, (_, index) => {
        const x = `${round(((index + 1) / perRow) * 100)}%`
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: gaps are drawn once, in order
          <line className="step-gap" key={index} x1={x} x2={x} y1={`${top}em`} y2="100%" />
        )
      })}
    </StepFrame>
  )
}

const round = (number: number) => Math.round(number * 100) / 100

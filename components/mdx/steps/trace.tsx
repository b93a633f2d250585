/** The spans of a trace, one below the other, as far as they have come at a given time. */
import { StepFrame } from './step-frame.tsx'

export type Span = {
  label: string
  from: number
  to: number
  /** Nobody waits for its result: drawn hollow, in the accent colour. */
  lost?: boolean
}

export type TraceProps = {
  label: string
  /** What is shown above the spans: `1,400 ms`. */
  reading: string
  value: number
  size: number
  spans: readonly Span[]
}

const top = 2.9
const row = 1.75
const bar = 1.1
/** Where time begins, in per cent; labels stand left of it. */
const start = 34

export function Trace({ label, reading, value, size, spans }: TraceProps) {
  const x = (time: number) => Math.round((start + (time / size) * (100 - start)) * 100) / 100
  return (
    <StepFrame label={label} reading={reading} height={top + spans.length * row}>
      {spans.map(({ label: name, from, to, lost }, index) => {
        const y = Math.round((top + index * row) * 100) / 100
        const begun = from < value
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: spans may share a label, their order is fixed
          <g key={index}>
            {begun ? (
              <rect
                className={lost ? 'step-lost' : 'step-fill'}
                x={`${x(from)}%`}
                y={`${y}em`}
                width={`${Math.round((x(Math.min(to, value)) - x(from)) * 100) / 100}%`}
                height={`${bar}em`}
              />
            ) : null}
            <text className={begun ? undefined : 'step-later'} y={`${y + 0.95}em`}>
              {name}
            </text>
          </g>
        )
      })}
      <line className="step-now" x1={`${x(value)}%`} x2={`${x(value)}%`} y1={`${top - 0.4}em`} y2="100%" />
    </StepFrame>
  )
}

/** The spans in words, as far as they have come: a screen reader gets what the drawing shows. */
export const begunSpans = (spans: readonly Span[], value: number) =>
  spans.filter(({ from }) => from < value).map(({ label, from, to }) => ({ label, from, to: Math.min(to, value) }))

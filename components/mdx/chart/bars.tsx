/** A bar chart. Labels are above bars and values at their ends, which suits long labels and small screens. Lengths are in per cent, so text keeps its size. */
import { withUnit } from '../../../lib/core/text/with-unit.ts'
import { messages } from '../../messages.ts'
import { type Datum, percent, ticks } from './scale.ts'

const row = 46

export function Bars({ data, unit, label }: { data: readonly Datum[]; unit?: string; label: string }) {
  const axis = ticks(data.map(({ value }) => value))
  const zero = percent(0, axis)
  return (
    <svg className="chart-drawing" role="img" aria-label={label} width="100%" height={data.length * row}>
      {data.map(({ label: name, value }, index) => {
        const end = percent(value, axis)
        const top = index * row
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: labels may repeat, their order is fixed
          <g key={index}>
            <text x="0" y={top + 15}>
              {name}
            </text>
            <text className="chart-value" x="100%" y={top + 15} textAnchor="end">
              {withUnit(value, messages().language, unit)}
            </text>
            <rect className="chart-track" x="0" y={top + 22} width="100%" height="12" />
            <rect
              className="chart-bar"
              x={`${Math.min(zero, end)}%`}
              y={top + 22}
              width={`${Math.abs(end - zero)}%`}
              height="12"
            />
          </g>
        )
      })}
    </svg>
  )
}

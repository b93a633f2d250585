/** A line chart. Positions are in per cent, so the line stretches while text and points keep their size. */
import { withUnit } from '../../../lib/core/text/with-unit.ts'
import { messages } from '../../messages.ts'
import { type Datum, percent, ticks } from './scale.ts'

const height = 260
const top = 12
const bottom = 34
const plot = height - top - bottom

/** The number of labels that fit on a phone. */
const labelLimit = 6

export function Line({ data, unit, label }: { data: readonly Datum[]; unit?: string; label: string }) {
  const axis = ticks(data.map(({ value }) => value))
  const every = Math.ceil(data.length / labelLimit)
  // Space for axis labels at the left and half a point at the right.
  const x = (index: number) => 14 + (data.length > 1 ? (index / (data.length - 1)) * 84 : 42)
  const y = (value: number) => top + plot - (percent(value, axis) / 100) * plot
  return (
    <svg className="chart-drawing" role="img" aria-label={label} width="100%" height={height}>
      {axis.map((value) => (
        <g key={value}>
          <line className="chart-grid" x1="14%" x2="100%" y1={y(value)} y2={y(value)} />
          <text className="chart-value" x="12%" y={y(value) + 4} textAnchor="end">
            {withUnit(value, messages().language)}
          </text>
        </g>
      ))}
      <svg
        x="0"
        y="0"
        width="100%"
        height={height}
        viewBox={`0 0 100 ${height}`}
        preserveAspectRatio="none"
        aria-hidden
      >
        <polyline
          className="chart-line"
          points={data.map(({ value }, index) => `${x(index)},${y(value)}`).join(' ')}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {data.map(({ label: name, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: labels may repeat, their order is fixed
        <g key={index}>
          <circle className="chart-point" cx={`${x(index)}%`} cy={y(value)} r="4">
            <title>{`${name}: ${withUnit(value, messages().language, unit)}`}</title>
          </circle>
          {index % every === 0 ? (
            <text x={`${x(index)}%`} y={height - 8} textAnchor={index === data.length - 1 ? 'end' : 'middle'}>
              {name}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  )
}

/** `<Chart type="bar" title unit data={[{label, value}]} />`: drawn at build time, with the same figures as a table. */

import { withUnit } from '../../lib/core/text/with-unit.ts'
import { messages } from '../messages.ts'
import { Bars } from './chart/bars.tsx'
import { Line } from './chart/line.tsx'
import type { Datum } from './chart/scale.ts'

export type ChartProps = {
  type?: 'bar' | 'line'
  title: string
  /** Unit shown after each value: `ms`, `%`. */
  unit?: string
  data: readonly Datum[]
}

export function Chart({ type = 'bar', title, unit, data }: ChartProps) {
  const Drawing = type === 'line' ? Line : Bars
  return (
    <figure className="chart">
      <figcaption>
        {title}
        {type === 'line' && unit ? ` (${unit})` : null}
      </figcaption>
      <Drawing
        data={data}
        unit={unit}
        label={type === 'line' ? messages().lineChart(title) : messages().barChart(title)}
      />
      <details>
        <summary>{messages().chartData}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{messages().chartItem}</th>
              <th scope="col" className="align-right">
                {messages().chartValue}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map(({ label, value }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: labels may repeat, their order is fixed
              <tr key={index}>
                <th scope="row">{label}</th>
                <td className="align-right">{withUnit(value, messages().language, unit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

/** The drawing of one step, with its reading above. */
import type { ReactNode } from 'react'

type StepFrameProps = {
  label: string
  reading: string
  /** In em. */
  height: number
  children: ReactNode
}

export function StepFrame({ label, reading, height, children }: StepFrameProps) {
  return (
    <svg className="step-drawing" role="img" aria-label={label} width="100%" height={`${height.toFixed(1)}em`}>
      <text className="step-reading" y="0.9em">
        {reading}
      </text>
      {children}
    </svg>
  )
}

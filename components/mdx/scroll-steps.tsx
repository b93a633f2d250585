/**
 * `<ScrollSteps title drawing><Step title value>…</Step>…</ScrollSteps>`: a drawing that fills step by step beside its explanation.
 * Each step has its own drawing; while a reader scrolls, the script says which step is read and the style sheet keeps its drawing in
 * view. Without the script, in print and in low windows the steps are a sequence of drawings and texts.
 */
import { Children, isValidElement, type ReactElement, type ReactNode } from 'react'
import { withUnit } from '../../lib/core/text/with-unit.ts'
import { messages } from '../messages.ts'
import { cellFor } from './steps/cells.ts'
import { Queue } from './steps/queue.tsx'
import { begunSpans, type Span, Trace } from './steps/trace.tsx'

export type ScrollStepsProps = {
  title: string
  /** What the colours and cells mean, shown below the title. */
  legend?: ReactNode
  drawing?: 'queue' | 'trace'
  /** Unit of the values: `waiting`, `ms`. */
  unit?: string
  /** The value at which the drawing is full; default: the largest of the steps. */
  size?: number
  /** `queue`: how much one cell stands for. */
  cell?: number
  /** `queue`: what lies beyond it is drawn in the accent colour. */
  limit?: number
  /** `trace`: all spans, those to come included. */
  spans?: readonly Span[]
  children: ReactNode
}

export type StepProps = {
  title: string
  /** How full the drawing is at this step, or the time that a trace has reached. */
  value: number
  children: ReactNode
}

export function ScrollSteps({ title, legend, drawing, unit, spans = [], children, ...given }: ScrollStepsProps) {
  const steps = Children.toArray(children).filter(isStep)
  const size = given.size ?? Math.max(1, ...steps.map(({ props }) => props.value), ...spans.map(({ to }) => to))
  const { cell = cellFor(size), limit = size } = given
  const drawn = ({ title: name, value }: StepProps) => {
    const reading = withUnit(value, messages().language, unit)
    if (drawing !== 'trace')
      return <Queue {...{ value, size, cell, limit, reading }} label={messages().steps.drawing(name, reading)} />
    const said = begunSpans(spans, value).map(({ label, from, to }) =>
      messages().steps.span(label, withUnit(from, messages().language), withUnit(to, messages().language, unit)),
    )
    return (
      <Trace {...{ value, size, spans, reading }} label={messages().steps.drawing(name, said.join('; ') || reading)} />
    )
  }
  return (
    <figure className="steps" data-steps={steps.length > 0 ? '' : undefined}>
      <figcaption>
        {title}
        {legend ? <span className="steps-legend">{legend}</span> : null}
      </figcaption>
      <ol className="steps-list">
        {steps.map(({ props }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is written once and never reordered
          <li className="step" key={index}>
            <div className="step-picture">{drawn(props)}</div>
            <div className="step-text" data-step="">
              <p className="step-title">{props.title}</p>
              {props.children}
            </div>
          </li>
        ))}
      </ol>
    </figure>
  )
}

/** Outside `<ScrollSteps>` a step renders only its content. */
export function Step({ children }: StepProps) {
  return children
}

/** Elements among the children are steps (the bundler may wrap their type); the rest is whitespace. */
function isStep(child: ReactNode): child is ReactElement<StepProps> {
  return isValidElement<Partial<StepProps>>(child) && typeof child.props.value === 'number'
}

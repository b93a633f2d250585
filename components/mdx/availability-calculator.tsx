'use client' // The sliders respond at once, so that readers feel how little one better service helps a long chain.

/** `<AvailabilityCalculator services={6} availability={99.9} />`: the availability of a synchronous chain of services. Its initial state works without JavaScript. */
import { useId, useState } from 'react'
import { messages } from '../../lib/core/messages.ts'
import {
  downtime,
  formatMinutes,
  formatPercent,
  fromNines,
  toNines,
  wholeAvailability,
} from './calculator/availability.ts'

export type AvailabilityCalculatorProps = {
  /** From 1 to 30. */
  services?: number
  /** Of each service, in per cent, from 90 to 99.999. */
  availability?: number
}

export function AvailabilityCalculator({ services = 6, availability = 99.9 }: AvailabilityCalculatorProps) {
  const [count, setCount] = useState(services)
  const [each, setEach] = useState(availability)
  const id = useId()
  const whole = wholeAvailability(count, each)
  return (
    <fieldset className="calculator">
      <legend>{messages.calculator.label}</legend>
      <label htmlFor={`${id}services`}>{messages.calculator.services}</label>
      <output htmlFor={`${id}services`}>{count}</output>
      <input
        id={`${id}services`}
        type="range"
        min={1}
        max={30}
        value={count}
        onChange={(event) => setCount(event.target.valueAsNumber)}
      />
      <label htmlFor={`${id}each`}>{messages.calculator.availability}</label>
      <output htmlFor={`${id}each`}>{formatPercent(each)}</output>
      <input
        id={`${id}each`}
        type="range"
        min={1}
        max={5}
        step={0.02}
        value={Number(toNines(each).toFixed(2))}
        aria-valuetext={formatPercent(each)}
        onChange={(event) => setEach(fromNines(event.target.valueAsNumber))}
      />
      <dl aria-live="polite">
        <dt>{messages.calculator.whole}</dt>
        <dd>
          <output htmlFor={`${id}services ${id}each`}>{formatPercent(whole)}</output>
        </dd>
        <dt>{messages.calculator.downtime}</dt>
        <dd>
          <output htmlFor={`${id}services ${id}each`}>{formatMinutes(downtime(whole))}</output>
        </dd>
      </dl>
    </fieldset>
  )
}

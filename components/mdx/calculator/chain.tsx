'use client' // The sliders respond at once, so that readers feel how little one better service helps a long chain.

/** The sliders of the availability calculator and what they come to. Its initial state works without JavaScript. */
import { useId, useState } from 'react'
import type { Messages } from '../../../lib/core/messages/messages.ts'
import { downtime, formatMinutes, formatPercent, fromNines, toNines, wholeAvailability } from './availability.ts'

export type ChainProps = {
  services: number
  availability: number
  /** Islands get their words from the page. */
  words: Messages['calculator']
  language: string
}

export function Chain({ services, availability, words, language }: ChainProps) {
  const [count, setCount] = useState(services)
  const [each, setEach] = useState(availability)
  const id = useId()
  const whole = wholeAvailability(count, each)
  return (
    <fieldset className="calculator">
      <legend>{words.label}</legend>
      <label htmlFor={`${id}services`}>{words.services}</label>
      <output htmlFor={`${id}services`}>{count}</output>
      <input
        id={`${id}services`}
        type="range"
        min={1}
        max={30}
        value={count}
        onChange={(event) => setCount(event.target.valueAsNumber)}
      />
      <label htmlFor={`${id}each`}>{words.availability}</label>
      <output htmlFor={`${id}each`}>{formatPercent(each, language)}</output>
      <input
        id={`${id}each`}
        type="range"
        min={1}
        max={5}
        step={0.02}
        value={Number(toNines(each).toFixed(2))}
        aria-valuetext={formatPercent(each, language)}
        onChange={(event) => setEach(fromNines(event.target.valueAsNumber))}
      />
      <dl aria-live="polite">
        <dt>{words.whole}</dt>
        <dd>
          <output htmlFor={`${id}services ${id}each`}>{formatPercent(whole, language)}</output>
        </dd>
        <dt>{words.downtime}</dt>
        <dd>
          <output htmlFor={`${id}services ${id}each`}>{formatMinutes(downtime(whole), language)}</output>
        </dd>
      </dl>
    </fieldset>
  )
}

/** `<AvailabilityCalculator services={6} availability={99.9} />`: the availability of a synchronous chain of services. */
import { messages } from '../messages.ts'
import { Chain } from './calculator/chain.tsx'

export type AvailabilityCalculatorProps = {
  /** From 1 to 30. */
  services?: number
  /** Of each service, in per cent, from 90 to 99.999. */
  availability?: number
}

export function AvailabilityCalculator({ services = 6, availability = 99.9 }: AvailabilityCalculatorProps) {
  const { calculator, language } = messages()
  return <Chain services={services} availability={availability} words={calculator} language={language} />
}

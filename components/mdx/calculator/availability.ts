/** The arithmetic of the availability calculator, for a chain of services that fail independently and all have to answer. */

const minutesPerMonth = 30 * 24 * 60

/** Percentage of the time that all of `services` are available. */
export const wholeAvailability = (services: number, each: number) => (each / 100) ** services * 100

/** Minutes of downtime in a month of 30 days. */
export const downtime = (availability: number) => minutesPerMonth * (1 - availability / 100)

/**
 * Slider position of a percentage. A linear slider would spend nearly all its length below 99, so this one counts nines:
 * 90 % is 1, 99 % is 2, 99.9 % is 3.
 */
export const toNines = (availability: number) => -Math.log10(1 - availability / 100)

/** The percentage with this many nines, to three decimal places. */
export const fromNines = (nines: number) => Math.round((1 - 10 ** -nines) * 1e5) / 1e3

/** `99.401 %`, with enough digits to differ from 100. */
export function formatPercent(availability: number, language: string): string {
  const digits = Math.min(5, Math.max(2, Math.ceil(toNines(Math.min(availability, 99.9999)))))
  return `${decimal(availability, digits, language)}\u202f%`
}

/** `4 h 19 min`, `43 min`, `26 s`. */
export function formatMinutes(minutes: number, language: string): string {
  if (minutes < 1) return `${decimal(minutes * 60, 0, language)} s`
  if (minutes < 10) return `${decimal(minutes, 1, language)} min`
  const whole = Math.round(minutes)
  if (whole < 120) return `${decimal(whole, 0, language)} min`
  return `${decimal(Math.floor(whole / 60), 0, language)} h ${decimal(whole % 60, 0, language)} min`
}

const decimal = (value: number, digits: number, language: string) =>
  value.toLocaleString(language, { maximumFractionDigits: digits, useGrouping: false })

/** The facts that a drawn cover shows, in the front matter of a post: `cover: {links: 6, broken: 1}`. */
import { z } from 'zod'
import { type Facts, factSubjects } from '../../covers/index.ts'
import { positive, shown as quoted } from './values.ts'

type Name = keyof typeof factSubjects
const names = Object.keys(factSubjects) as Name[]

const shape = Object.fromEntries(
  names.flatMap((name) => {
    const { marked, least, most, shows, shown } = factSubjects[name]
    return [
      [name, positive.optional().describe(`Draws ${shows}. A number from ${least} to ${most}.`)],
      [marked, positive.optional().describe(`How many of them are in the accent colour: ${shown}. Default: none.`)],
    ]
  }),
)

const example = '{links: 6, broken: 1}'

export const coverFacts = z
  .strictObject(shape, {
    error: ({ code, input }) =>
      code === 'invalid_type'
        ? `${quoted(input)} is not a group of facts — write for example ${example}; a picture is named by image:`
        : undefined,
  })
  .transform((given, context): Facts => {
    // An unknown key is reported already, and may be the one that is missing.
    if (context.issues.length > 0) return z.NEVER
    const say = (message: string) => {
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    }
    const counted = names.filter((name) => given[name] !== undefined)
    const [subject, second] = counted
    const [extra] = Object.keys(given).filter((name) => !names.includes(name as Name))
    if (subject === undefined) {
      const owner = names.find((name) => factSubjects[name].marked === extra)
      return say(`it does not say how many there are — ${owner ? `add ${owner}:` : `write for example ${example}`}`)
    }
    if (second !== undefined) return say(`a drawing shows either ${subject} or ${second} — remove one of them`)
    const { marked, least, most } = factSubjects[subject]
    if (extra !== undefined && extra !== marked)
      return say(`${extra} does not belong to ${subject} — write ${marked} instead`)
    const [all = 0, some = 0] = [given[subject], given[marked]]
    if (all < least || all > most)
      return say(
        `a drawing shows from ${least} to ${most} ${subject}, not ${all} — write a number in between, or remove cover:`,
      )
    if (some > all) return say(`${some} of ${all} ${subject} cannot be ${marked} — write ${all} or less`)
    return { subject, all, marked: some }
  })

/** All names, for suggestions. */
export const factNames: readonly string[] = Object.keys(shape)

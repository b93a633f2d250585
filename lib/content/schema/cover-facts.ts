/** The facts that a drawn cover shows, in the front matter of a post: `cover: {links: 6, broken: 1}`. */
import { z } from 'zod'
import { type Facts, factSubjects } from '../../covers/index.ts'
import { shown as quoted, wholeNumber } from './values.ts'

type Name = keyof typeof factSubjects
const names = Object.keys(factSubjects) as Name[]

const shape = Object.fromEntries(
  names.flatMap((name) => {
    const { marked, least, most, shows, shown } = factSubjects[name]
    return [
      [
        name,
        wholeNumber({ from: least, to: most, example: least })
          .optional()
          .describe(`Draws ${shows}. A number from ${least} to ${most}.`),
      ],
      [
        marked,
        wholeNumber({ to: most, example: 1 })
          .optional()
          .describe(`How many of them are in the accent colour: ${shown}. Default: none.`),
      ],
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
  .superRefine(
    (given, context) => {
      // What is missing may be the key that is unknown, which is reported already.
      const isKnown = context.issues.every(({ code }) => code !== 'unrecognized_keys')
      if (!isKnown && counted(given).length === 0) return
      for (const { message, path } of mistakesIn(given))
        context.addIssue({ code: 'custom', message, path: path === undefined ? [] : [path] })
    },
    // Also beside an invalid number, so that all mistakes are reported in one run.
    { when: ({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value) },
  )
  .transform((given, context): Facts => {
    const [subject] = counted(given)
    if (subject === undefined || context.issues.length > 0) return z.NEVER
    return { subject, all: given[subject] ?? 0, marked: given[factSubjects[subject].marked] ?? 0 }
  })

/** Invalid numbers are still text. */
type Given = Readonly<Record<string, unknown>>
type Mistake = { message: string; path?: string }

const counted = (given: Given) => names.filter((name) => given[name] !== undefined)

/** All mistakes, each where it is written. */
function mistakesIn(given: Given): Mistake[] {
  const [subject, ...others] = counted(given)
  const marks = names.map((name) => factSubjects[name].marked as string).filter((mark) => given[mark] !== undefined)
  if (subject === undefined) {
    const owner = names.find((name) => factSubjects[name].marked === marks[0])
    return [
      { message: `it does not say how many there are — ${owner ? `add ${owner}:` : `write for example ${example}`}` },
    ]
  }
  const { marked } = factSubjects[subject]
  const belongs = [subject, ...others].map((name) => factSubjects[name].marked as string)
  return [
    ...others.map((other) => ({
      path: other,
      message: `a drawing shows either ${subject} or ${other} — remove one of them`,
    })),
    ...marks
      .filter((mark) => !belongs.includes(mark))
      .map((mark) => ({ path: mark, message: `${mark} does not belong to ${subject} — write ${marked} instead` })),
    ...[subject, ...others].flatMap((name) => wrongCounts(name, given[name], given[factSubjects[name].marked])),
  ]
}

function wrongCounts(name: Name, all: unknown, some: unknown = 0): Mistake[] {
  const { marked, least, most } = factSubjects[name]
  if (typeof all !== 'number') return []
  if (all < least || all > most)
    return [
      {
        path: name,
        message: `a drawing shows from ${least} to ${most} ${name}, not ${all} — write a number in between, or remove cover:`,
      },
    ]
  if (typeof some !== 'number' || some <= all) return []
  return [{ path: marked, message: `${some} of ${all} ${name} cannot be ${marked} — write ${all} or less` }]
}

/** All names, for suggestions. */
export const factNames: readonly string[] = Object.keys(shape)

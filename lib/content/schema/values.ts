/**
 * The value types of front matter. YAML scalars arrive as typed (see `front-matter.ts`), so nothing is coerced before a type
 * validates it. Error messages have the form `what is wrong — what to do`.
 */
import { z } from 'zod'
import { parseDate } from '../../core/dates/dates.ts'
import { nearest } from '../../core/problems/nearest.ts'
import { dateAdvice } from './date-advice.ts'
import { languageCode } from './language-code.ts'

/** Formats a value for a message. */
export const shown = (value: unknown) =>
  typeof value === 'string' ? `“${value}”` : Array.isArray(value) ? 'a list' : 'a group of keys'

/** One line of text. */
export const text = z
  .string({
    error: ({ input }) =>
      // `[Draft] x` and `{{ x }}` are a list and a group to YAML.
      `${shown(input)} is not text — write one line of text, in quotes if it begins with ${Array.isArray(input) ? '[' : '{'}`,
  })
  .trim()
  .min(1, { error: 'it is empty — write a value or remove the key' })

/** Text that names a file or an address. The quotes of a word processor around it would become a part of the name. */
export const name = text.refine((value) => !/^[“”„‘’«].*[“”‘’»]$/.test(value), {
  error: 'it is in typographic quotes — remove them',
})

/** `true` or `false` (also yes/no, on/off, as YAML 1.1 had it). */
export const flag = z.stringbool({
  truthy: ['true', 'yes', 'on'],
  falsy: ['false', 'no', 'off'],
  error: ({ input }) => `${shown(input)} is neither true nor false — write true or false`,
})

/** A calendar date, with or without time and zone. */
export const day = z
  .string({ error: ({ input }) => `${shown(input)} is not a date — write it as YYYY-MM-DD` })
  .transform((value, context) => {
    const parsed = parseDate(value)
    if (parsed) return parsed
    context.addIssue({ code: 'custom', message: dateAdvice(value), params: { code: 'date-invalid' } })
    return z.NEVER
  })

/** A list; a single value is a list of one, and empty items are dropped. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value, context) => {
    const braced = bracedList(value)
    if (!braced) return (Array.isArray(value) ? value : [value]).filter((entry) => entry !== null && entry !== '')
    context.addIssue({ code: 'custom', message: `${shown(value)} is not a list — write ${braced}` })
    return z.NEVER
  }, z.array(item))

/** The list that `{a, b}` was meant to be, which is a group of keys without values to YAML. */
function bracedList(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const keys = Object.keys(value)
  const isList =
    keys.length > 0 && Object.values(value).every((one) => one === null) && !/^(?:id|name)$/.test(keys[0] ?? '')
  return isList ? `[${keys.join(', ')}]` : null
}

const numberWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

const ranges = new WeakMap<object, { minimum: number; maximum?: number }>()

/** The range of a whole number by its definition, for the schemas of editors; undefined for other types. */
export const wholeNumberRange = (definition: object) => ranges.get(definition)

/**
 * A whole number. Its message proposes the number that was meant, `12 posts` or `six`, if it is allowed.
 * @param example is proposed otherwise
 */
export function wholeNumber({ from = 1, to, example }: { from?: number; to?: number; example: number }) {
  const range = to === undefined ? `from ${from}` : `from ${from} to ${to}`
  const meant = (input: unknown): string => {
    const word = String(input).trim().toLowerCase()
    const number = Number(/^(\d{1,6})\b(?!\.\d)/.exec(word)?.[1] ?? numberWords.indexOf(word))
    return number >= from && number <= (to ?? Infinity) ? `write ${number}` : `write a number such as ${example}`
  }
  const type = z
    .string({ error: `it is not a number — write a whole number ${range}` })
    .regex(/^[1-9]\d{0,5}$/, {
      error: ({ input }) => `${shown(input)} is not a whole number ${range} — ${meant(input)}`,
    })
    .transform(Number)
  ranges.set(type._zod.def, { minimum: from, ...(to !== undefined && { maximum: to }) })
  return type
}

/** `a, b or c` */
const alternatives = (words: readonly string[]) => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

/** One of a fixed set of words. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, {
    error: ({ input }) => {
      const typed = typeof input === 'string' ? input.toLowerCase() : ''
      const [meant] =
        typed.length < 3 ? [] : [...words.filter((word) => word.startsWith(typed)), ...nearest(typed, words)]
      return `${shown(input)} is not an allowed value — write ${meant ?? alternatives(words)}`
    },
  })

/** A BCP 47 language tag. */
export const language = z.string().refine(isLanguage, {
  error: ({ input }) =>
    `${shown(input)} is not a language tag — write ${languageCode(String(input)) ?? hyphenated(String(input)) ?? 'one such as en or pt-BR'}`,
})

/** `en_GB`, as operating systems write it, as a language tag; null for anything else. */
function hyphenated(typed: string): string | null {
  const tag = typed.trim().replace(/\..*$/, '').replaceAll('_', '-')
  return isLanguage(tag) ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null
}

function isLanguage(tag: string): boolean {
  try {
    // BCP 47 reserves subtags of four to eight letters: `english` is well formed, but no browser knows it.
    return /^[a-z]{2,3}(?:-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** Any value, unchanged: for a site's own keys. */
export const anything = z.unknown()

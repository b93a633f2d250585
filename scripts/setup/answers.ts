/** The questions of setup, with the validation of each answer. Options and prompts use the same table. */
import { schemas } from '../../lib/content/index.ts'
import { accents } from '../../lib/core/look/accent-theme.ts'
import { nearest } from '../../lib/core/problems/nearest.ts'
import { CommandError } from '../cli/command.ts'
import { type SectionName, sectionNames } from './first-section.ts'

export type Answers = {
  title: string
  description: string
  url: string
  language: string
  'time-zone': string
  author: string
  /** `#rrggbb`. */
  accent: string
  host: string
  /** A kind of content besides posts. */
  section: SectionName
}

export type AnswerName = keyof Answers

/** Answers that may be left out; the others have to be given. */
export type Defaults = Partial<Answers>

type Field = {
  question: string
  /** Returns the normalised answer. Throws a CommandError that says what is wrong and what to write. */
  read: (typed: string) => string
}

const { url, language, host, time_zone } = schemas.site.schema.shape

type Schema = { safeParse: (value: unknown) => { success: boolean; error?: { issues: { message: string }[] } } }

/** The check of a key of `site.yml`. */
const setting =
  (schema: Schema, remedy: (typed: string) => string | undefined = () => undefined) =>
  (typed: string) => {
    const { success, error } = schema.safeParse(typed)
    if (success) return typed
    const said = error?.issues[0]?.message ?? 'not valid'
    const meant = remedy(typed)
    throw new CommandError(meant === undefined ? said : `${said.split(' — ')[0]} — write ${meant}`)
  }

const line = (typed: string) => {
  const text = typed.replace(/\s+/g, ' ').trim()
  if (text === '') throw new CommandError('it is empty — write one line of text')
  return text
}

export const fields: Readonly<Record<AnswerName, Field>> = {
  title: { question: 'Title of the publication', read: line },
  description: { question: 'One sentence about it', read: line },
  url: {
    question: 'Address it will have',
    read: (typed) => setting(url)(typed).replace(/\/?$/, '/'),
  },
  language: { question: 'Language', read: (typed) => Intl.getCanonicalLocales(setting(language)(typed))[0] ?? typed },
  'time-zone': { question: 'Time zone', read: setting(time_zone, zoneNear) },
  author: { question: 'First author', read: line },
  accent: { question: `Accent: #rrggbb, or ${Object.keys(accents).join(', ')}`, read: readAccent },
  section: { question: `Besides posts: ${sectionNames.join(', ')}`, read: readSection },
  host: { question: 'Host: none, cloudflare, netlify, vercel, nginx, caddy or github-pages', read: setting(host) },
}

export const answerNames = Object.keys(fields) as AnswerName[]

/** The zone that a city or a misspelling means. */
function zoneNear(typed: string): string | undefined {
  const zones = Intl.supportedValuesOf('timeZone')
  const plain = typed.trim().replace(/\s+/g, '_')
  const city = zones.find((zone) => zone.split('/').at(-1)?.toLowerCase() === plain.toLowerCase())
  return city ?? nearest(plain, zones, 4)[0]
}

function readSection(typed: string): string {
  const plain = typed
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  if (sectionNames.some((name) => name === plain)) return plain
  const [meant] = nearest(plain, sectionNames, 3)
  throw new CommandError(`“${typed}” is not offered — write ${meant ?? sectionNames.join(', ')}`)
}

function readAccent(typed: string): string {
  const plain = typed.trim().toLowerCase()
  if (Object.hasOwn(accents, plain)) return accents[plain as keyof typeof accents]
  const long = plain.replace(/^#?([\da-f])([\da-f])([\da-f])$/, '#$1$1$2$2$3$3').replace(/^(?=[\da-f]{6}$)/, '#')
  if (/^#[\da-f]{6}$/.test(long)) return long
  const [meant] = nearest(plain, Object.keys(accents), 2)
  throw new CommandError(`“${typed}” is not a colour — write ${meant ?? '#rrggbb, such as #1f4fa8'}`)
}

/**
 * Checks what was given on the command line.
 * @throws {CommandError} naming every wrong and every missing answer at once
 */
export function readAnswers(given: Partial<Record<AnswerName, string>>, defaults: Defaults): Answers {
  const { answers, faults } = readGiven(given)
  const all = { ...defaults, ...answers }
  for (const name of answerNames)
    if (all[name] === undefined && given[name] === undefined)
      faults.push(`--${name} is missing: ${fields[name].question}`)
  if (faults.length > 0) throw new CommandError(['Nothing was written:', ...faults.map((one) => `  ${one}`)].join('\n'))
  return all as Answers
}

/** The valid answers, and a line for each invalid one. */
export function readGiven(given: Partial<Record<AnswerName, string>>): { answers: Partial<Answers>; faults: string[] } {
  const answers: Partial<Answers> = {}
  const faults: string[] = []
  for (const name of answerNames) {
    const typed = given[name]
    if (typed === undefined) continue
    try {
      Object.assign(answers, { [name]: fields[name].read(typed) })
    } catch (error) {
      if (!(error instanceof CommandError)) throw error
      faults.push(`--${name}: ${error.message}`)
    }
  }
  return { answers, faults }
}

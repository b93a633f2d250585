/** Reports values that are valid by their schema but unusable, and therefore ignored. */

import { nearest } from '../../core/problems/nearest.ts'
import { type Position, type Problem, problem } from '../../core/problems/problem.ts'
import { type ProblemCode, problemCodes } from '../../core/problems/problem-codes.ts'
import { tints } from '../../covers/index.ts'
import { accountLink, linkKinds } from '../entities/people/author-links.ts'
import { yamlScalar } from '../parse/yaml-scalar.ts'

type Place = (...path: PropertyKey[]) => Position
type Finding = { keys: PropertyKey[]; message: string; remedy: string }

/**
 * Checks the front matter of a post, page, author or category.
 * @param data front matter accepted by its schema
 * @param at returns the position of a key's value
 */
export function unusableValues(data: Readonly<Record<string, unknown>>, path: string, at: Place): Problem[] {
  return [
    ...ignoredCodes(data),
    ...pictureWords(data),
    ...unknownTint(data),
    ...accounts(data),
    ...numberedSeries(data),
  ].map(({ keys, message, remedy }) => problem('value-unusable', path, at(...keys), message, remedy))
}

/** Reports codes under `problems` in `site.yml` whose severity is fixed. */
export function unusableSeverities(codes: readonly string[], path: string, at: Place): Problem[] {
  return codes
    .filter((code) => isCode(code) && problemCodes[code].fixed)
    .map((code) =>
      problem(
        'value-unusable',
        path,
        at('problems', code),
        `problems: ${code} is always an error`,
        `remove it, and correct what ${code} reports`,
      ),
    )
}

const isCode = (code: string): code is ProblemCode => Object.hasOwn(problemCodes, code)

function ignoredCodes({ ignore }: Readonly<Record<string, unknown>>): Finding[] {
  if (!Array.isArray(ignore)) return []
  return ignore.flatMap((code: unknown, index): Finding[] => {
    const keys = ['ignore', index]
    if (typeof code !== 'string') return []
    if (isCode(code))
      return problemCodes[code].fixed
        ? [
            {
              keys,
              message: `ignore: ${code} is an error that cannot be ignored`,
              remedy: 'remove it, and correct what it reports',
            },
          ]
        : []
    const [meant] = nearest(code, Object.keys(problemCodes))
    const remedy = meant ? `did you mean ${meant}?` : 'write a code as shown in a message, or remove it'
    return [{ keys, message: `ignore: there is no problem code “${code}”`, remedy }]
  })
}

function pictureWords(data: Readonly<Record<string, unknown>>): Finding[] {
  if (data.image !== undefined) return []
  return ['image_alt', 'image_caption', 'image_credit']
    .filter((key) => data[key] !== undefined)
    .map((key) => ({
      keys: [key],
      message: `${key} describes a lead picture, but there is no image:`,
      remedy: `add image: with the path of the picture, or remove ${key}:`,
    }))
}

function unknownTint({ tint }: Readonly<Record<string, unknown>>): Finding[] {
  if (typeof tint !== 'string' || tints.some((known) => known === tint)) return []
  const [meant] = nearest(tint, tints)
  const remedy = meant ? `did you mean ${meant}?` : `write one of ${tints.join(', ')}`
  return [{ keys: ['tint'], message: `tint: “${tint}” is not a tint of the palette`, remedy }]
}

/** A number in the name of a series: each part would be a series of its own. */
function numberedSeries({ series }: Readonly<Record<string, unknown>>): Finding[] {
  const name =
    typeof series === 'object' &&
    series !== null &&
    'name' in series &&
    !('part' in series && series.part !== undefined)
      ? series.name
      : undefined
  const [, whole, part] =
    /^(.*[^\s,:;–—(-])[\s,:;–—(-]+(?:part|pt\.?|episode|no\.?|#)\s*(\d{1,3})\)?$/i.exec(String(name ?? '')) ?? []
  if (whole === undefined) return []
  const message = `series: “${name}” is a series of its own`
  return [
    {
      keys: ['series'],
      message,
      remedy: `write {name: ${yamlScalar(whole)}, part: ${part}} if it is part ${part} of ${whole}`,
    },
  ]
}

function accounts(data: Readonly<Record<string, unknown>>): Finding[] {
  return [...linkKinds, 'email' as const].flatMap((kind): Finding[] => {
    const value = data[kind]
    if (typeof value !== 'string' || accountLink(kind, value)) return []
    const remedy =
      kind === 'email'
        ? 'write an address such as robin@example.org'
        : 'write only the account name, or the full address of the profile with https://'
    return [{ keys: [kind], message: `${kind}: “${value}” cannot be turned into a link`, remedy }]
  })
}

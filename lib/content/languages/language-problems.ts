/** Checks what the schema of `languages` cannot know: whether the languages, sections and fields that it names exist. */
import { nearest } from '../../core/problems/nearest.ts'
import { type Problem, problem } from '../../core/problems/problem.ts'
import { type SettingsPlace, type Site, settingsPath } from '../entities/site/site.ts'

/** @param chosen `language`, if it is written */
export function languageProblems(
  site: Pick<Site, 'languages' | 'sections' | 'prefix_default_language'>,
  chosen: string | undefined,
  at: SettingsPlace,
): Problem[] {
  const codes = site.languages.map(({ code }) => code)
  if (codes.length === 0) return site.prefix_default_language ? [withoutLanguages(at)] : []
  const unknown = (name: string, known: readonly string[], message: string, ...place: PropertyKey[]) => {
    const [meant] = nearest(name, known)
    const others = known.length > 0 ? `write one of ${known.join(', ')}` : 'remove it'
    const remedy = meant ? `did you mean ${meant}?` : others
    return known.includes(name) ? [] : [problem('value-invalid', settingsPath, at(...place), message, remedy)]
  }
  const sections = site.sections.map(({ key }) => key)
  const fieldsOf = (name: string) => site.sections.find(({ key }) => key === name)?.fields.map(({ key }) => key)
  return [
    ...(chosen === undefined ? [] : unknown(chosen, codes, `language: ${chosen} is not among languages`, 'language')),
    ...site.languages.flatMap(({ code, fallback, sections: words }) => {
      const others = codes.filter((other) => other !== code)
      const named = (message: string) => `languages.${code}.${message}`
      return [
        ...(fallback === undefined
          ? []
          : unknown(
              fallback,
              others,
              named(`fallback: ${fallback} is not another language of the site`),
              ...['languages', code, 'fallback'],
            )),
        ...Object.entries(words).flatMap(([key, { fields }]) => {
          const place = ['languages', code, 'sections', key]
          const known = fieldsOf(key)
          return [
            ...unknown(key, sections, named(`sections: there is no section ${key}`), ...place),
            ...Object.keys(known ? fields : {}).flatMap((field) =>
              unknown(
                field,
                known ?? [],
                named(`sections.${key}: ${key} has no field ${field}`),
                ...[...place, 'fields', field],
              ),
            ),
          ]
        }),
      ]
    }),
  ]
}

const withoutLanguages = (at: SettingsPlace): Problem =>
  problem(
    'value-invalid',
    settingsPath,
    at('prefix_default_language'),
    'prefix_default_language: is set, but languages: names no languages',
    'remove it, or add languages:',
  )

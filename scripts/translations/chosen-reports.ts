/** The part of a report that the operands of the command choose: languages, files and folders. */
import { nearest } from '../../lib/core/problems/nearest.ts'
import type { SiteTranslations } from '../../lib/review/index.ts'
import { CommandError } from '../cli/command.ts'

export type ChosenTranslations = SiteTranslations & {
  /** Whether something was chosen: then what is missing is listed too, which for a whole site would be most of the list. */
  isChosen: boolean
}

/** @throws {CommandError} for an operand that is neither a language of the site nor the path of a document */
export function chosenReports(
  { languages, reports }: SiteTranslations,
  operands: readonly string[],
): ChosenTranslations {
  const wanted = operands.filter((one) => languages.includes(one))
  const paths = operands.filter((one) => !languages.includes(one)).map((one) => one.replace(/\/+$/, ''))
  const isWithin = (path: string, one: string) =>
    path === one || path.startsWith(`${one}/`) || path === `content/${one}` || path.startsWith(`content/${one}/`)
  const filesOf = ({ source, translations }: SiteTranslations['reports'][number]) => [
    source,
    ...translations.flatMap((one) => ('path' in one ? one.path : [])),
  ]
  const all = reports.flatMap(filesOf)
  for (const one of paths) {
    if (all.some((path) => isWithin(path, one))) continue
    const [meant] = nearest(one, [...languages, ...all])
    throw new CommandError(
      `${one} is neither a language of the site nor a document: ${meant ? `did you mean ${meant}?` : `write one of ${languages.join(', ')}, or a path.`}`,
    )
  }
  const chosen = reports
    .filter((report) => paths.length === 0 || filesOf(report).some((path) => paths.some((one) => isWithin(path, one))))
    .map((report) => ({
      ...report,
      translations: report.translations.filter(({ language }) => wanted.length === 0 || wanted.includes(language)),
    }))
  return { languages, reports: chosen, isChosen: operands.length > 0 }
}

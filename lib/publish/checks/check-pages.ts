/** Runs every check on every page and traces findings back to source files. */
import { compareProblems, type Problem, problem } from '../../core/problems/problem.ts'
import { mergeRepeated } from '../../core/problems/repeated.ts'
import { applySettings, type ProblemSettings, reportedProblems } from '../../core/problems/settings.ts'
import type { PublishInput } from '../input.ts'
import { fileOf } from '../page/published-file.ts'
import { anchors } from './anchors.ts'
import { assets } from './assets.ts'
import { budgets } from './budgets.ts'
import type { Check, Finding } from './finding.ts'
import { headings } from './headings.ts'
import { ids } from './ids.ts'
import { inlineCode } from './inline-code.ts'
import { languages } from './languages.ts'
import { links } from './links.ts'
import { mixedContent } from './mixed-content.ts'
import type { PageFacts } from './page-facts.ts'
import type { PublishedSite } from './published-site.ts'
import { thirdParty } from './third-party.ts'
import { titles } from './titles.ts'

const checks: readonly Check[] = [
  links,
  anchors,
  assets,
  ids,
  headings,
  languages,
  titles,
  inlineCode,
  mixedContent,
  thirdParty,
  budgets,
]

/**
 * @param readSource returns the text of a source file, by its path from the site's root; undefined if there is none
 * @returns problems with the site's settings applied, without those that the check of the content reported
 */
export function checkPages(
  pages: readonly PageFacts[],
  site: PublishedSite,
  input: Pick<PublishInput, 'reported'> & Settings,
  readSource: (path: string) => string | undefined,
): Problem[] {
  const documents = new Map(input.documents.map((document) => [fileOf(document.url), document]))
  const settings = settingsOf(input)
  const found: Found[] = []
  for (const page of pages) {
    const document = documents.get(page.file)
    const path = document?.path ?? `out/${page.file}`
    for (const finding of checks.flatMap((check) => check(page, site, document?.kind))) {
      if (isReported(finding, path, input.reported)) continue
      const position = document ? positionOf(finding.needle, readSource(path)) : null
      const one = applySettings(
        problem(finding.code, path, position ?? { line: 1, column: 1 }, finding.message, finding.remedy),
        settings,
      )
      // The same finding on many pages comes from a component and is reported once, unless its source file contains it.
      if (one) found.push({ problem: one, group: JSON.stringify(position ? [finding, path] : finding) })
    }
  }
  const merged = mergeRepeated(
    found,
    ({ group }) => group,
    (group) => ({
      ...group[0],
      problem: { ...group[0].problem, message: `${group[0].problem.message} (on ${group.length} pages)` },
    }),
  )
  return merged.map((one) => one.problem).sort(compareProblems)
}

type Found = { problem: Problem; group: string }

type Settings = { documents: PublishInput['documents']; site: Pick<PublishInput['site'], 'problems'> }

function settingsOf({ documents, site }: Settings): ProblemSettings {
  const ignored = new Map(documents.map(({ path, ignore }) => [path, ignore]))
  return { severities: site.problems, ignores: (path, code) => ignored.get(path)?.includes(code) === true }
}

/** Whether the check of the content already reported the same problem. */
function isReported({ code, needle }: Finding, path: string, reported: PublishInput['reported']): boolean {
  return reported.some(
    (one) =>
      one.code === code &&
      // A link in site.yml is on every page, whatever file the page comes from.
      [path, 'content/site.yml'].some((source) => `/${one.path}`.endsWith(`/${source}`)) &&
      (!needle || one.address === needle),
  )
}

/** Applies the settings of the site and its files to problems found by an output. */
export const judgedProblems = (found: readonly Problem[], input: Settings): Problem[] =>
  reportedProblems(found, settingsOf(input))

/** Position of a text in a source file; null if it does not occur literally. */
function positionOf(needle: string | undefined, source: string | undefined): { line: number; column: number } | null {
  if (!needle || source === undefined) return null
  const forms = [needle, safeDecode(needle)]
  const at = forms.map((form) => source.indexOf(form)).find((index) => index >= 0)
  if (at === undefined) return null
  const before = source.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

function safeDecode(text: string): string {
  try {
    return decodeURI(text)
  } catch {
    return text
  }
}

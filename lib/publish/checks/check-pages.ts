/** Runs every check over every page and traces findings to the files they come from. */
import { compareProblems, type Problem, problem } from '../../core/problems/problem.ts'
import { problemCodes } from '../../core/problems/problem-codes.ts'
import type { PublishInput } from '../input.ts'
import { fileOf } from '../page/published-file.ts'
import { anchors } from './anchors.ts'
import { assets } from './assets.ts'
import { budgets } from './budgets.ts'
import type { Check, Finding } from './finding.ts'
import { headings } from './headings.ts'
import { ids } from './ids.ts'
import { inlineCode } from './inline-code.ts'
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
  titles,
  inlineCode,
  mixedContent,
  thirdParty,
  budgets,
]

/**
 * @param readSource the text of a source file, from the site's root; undefined when there is none
 * @returns problems with the site's own severities, those already reported from the content left out
 */
export function checkPages(
  pages: readonly PageFacts[],
  site: PublishedSite,
  input: Pick<PublishInput, 'documents' | 'reported'> & { site: Pick<PublishInput['site'], 'problems'> },
  readSource: (path: string) => string | undefined,
): Problem[] {
  const documents = new Map(input.documents.map((document) => [fileOf(document.url), document]))
  const found = new Map<string, { problem: Problem; pages: number }>()
  for (const page of pages) {
    const document = documents.get(page.file)
    const path = document?.path ?? `out/${page.file}`
    for (const finding of checks.flatMap((check) => check(page, site, document?.kind))) {
      if (isSilenced(finding, path, document?.ignore ?? [], input)) continue
      const position = document ? positionOf(finding.needle, readSource(path)) : null
      // The same thing on many pages comes from a component: it is said once, unless a source file holds it.
      const key = position ? JSON.stringify([finding, path]) : JSON.stringify(finding)
      const known = found.get(key)
      if (known) known.pages++
      else
        found.set(key, {
          problem: problem(finding.code, path, position ?? { line: 1, column: 1 }, finding.message, finding.remedy),
          pages: 1,
        })
    }
  }
  return [...found.values()]
    .map(({ problem: one, pages: count }) =>
      count > 1 ? { ...one, message: `${one.message} (on ${count} pages)` } : one,
    )
    .flatMap((one) => judged(one, input.site.problems))
    .sort(compareProblems)
}

function isSilenced(
  finding: Finding,
  path: string,
  ignore: readonly string[],
  { reported }: Pick<PublishInput, 'reported'>,
) {
  if (ignore.includes(finding.code) && !problemCodes[finding.code].fixed) return true
  const { needle } = finding
  return reported.some(
    (one) =>
      one.code === finding.code &&
      // A link of site.yml is on every page, whatever file the page comes from.
      [path, 'content/site.yml'].some((source) => `/${one.path}`.endsWith(`/${source}`)) &&
      // The check of the content names the document a link leads to, not its address.
      (!needle || one.code === 'state-unpublished-link' || one.message.includes(needle)),
  )
}

/** What an output found, with the site's own severities, and without what the file itself silences. */
export function judgedProblems(
  found: readonly Problem[],
  { documents, site }: { documents: PublishInput['documents']; site: Pick<PublishInput['site'], 'problems'> },
): Problem[] {
  const silenced = new Map(documents.map(({ path, ignore }) => [path, ignore]))
  return found
    .filter(({ path, code }) => problemCodes[code].fixed || !silenced.get(path)?.includes(code))
    .flatMap((one) => judged(one, site.problems))
}

function judged(one: Problem, severities: PublishInput['site']['problems']): Problem[] {
  const severity = problemCodes[one.code].fixed ? one.severity : (severities[one.code] ?? one.severity)
  return severity === 'off' ? [] : [{ ...one, severity }]
}

/** Where a text stands in a source; null when it does not stand there literally. */
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

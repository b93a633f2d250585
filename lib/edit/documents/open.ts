/** Opens documents and checks their texts. */
import { autofixContent, checkText, documentFiles, type Publication } from '../../content/index.ts'
import type { CheckAnswer, OpenDocument } from '../api.ts'
import type { Desk } from '../desk.ts'
import { matterRange } from '../fields/matter-range.ts'
import { documentPlace } from '../files/place.ts'
import { readTextFile } from '../files/text-file.ts'
import { Refused } from '../server/refused.ts'
import { summaries } from './overview.ts'
import { textProblems } from './text-problems.ts'
import { writtenIn } from './written-in.ts'

/** @throws {Refused} with status 404 if there is none */
export async function openDocument(desk: Desk, tab: string, path: string): Promise<OpenDocument> {
  const file = readTextFile(documentPlace(desk.site, path))
  if (!file) throw new Refused(`There is no ${path}.`, 404)
  desk.bases.keep(file.hash, file.text)
  desk.tabs.opened(tab, path, file.hash)
  const summary = summaries(desk.edition(), new Set()).find((one) => one.path === path)
  const unsaved = desk.unsaved.of(path)
  const recovered = unsaved && unsaved.text !== file.text ? unsaved : null
  if (unsaved) desk.bases.keep(unsaved.base, unsaved.baseText)
  return {
    path,
    kind: summary?.kind ?? 'post',
    schema: summary?.schema ?? 'post',
    text: file.text,
    hash: file.hash,
    ...(await checkDocument(desk, path, file.text)),
    recovered: recovered && { text: recovered.text, base: recovered.base, at: recovered.at },
    openElsewhere: desk.tabs.others(tab, path) > 0,
  }
}

/** Checks a text, saved or not. */
export async function checkDocument(desk: Desk, path: string, text: string): Promise<CheckAnswer> {
  documentPlace(desk.site, path)
  const edition = desk.edition()
  const file = documentFiles(desk.site, edition.content).find((one) => one.path === path)
  if (!file) {
    // Settings, and files that no part of the site reads: their problems are those of the last save.
    const problems = edition.problems.filter((one) => one.path === path)
    return {
      problems: textProblems(text, { problems, mends: [] }),
      url: null,
      state: null,
      written: writtenIn(edition.content.site),
    }
  }
  const { cacheFolder, memory, asOf } = desk
  const options = { root: desk.site, asOf, now: new Date(), cacheFolder, memory }
  const checked = await desk.inTurn(() => checkText(options, file, text))
  return { problems: textProblems(text, checked), ...factsOf(path, edition, checked.content) }
}

/**
 * Returns what the newest edition knows about a document, without another check.
 * @returns null where the edition need not be about this text: of a document that cannot be read, dev goes on with the last version that could
 */
export function answerOfEdition(desk: Desk, path: string, text: string): CheckAnswer | null {
  const edition = desk.edition()
  const { content } = edition
  const isKnown = [...content.posts, ...content.pages, ...content.authors].some((one) => one.path === path)
  const problems = edition.problems.filter((one) => one.path === path)
  const matterLines = text.slice(0, matterEnd(text)).split('\n').length
  if (!isKnown || problems.some(({ severity, line }) => severity === 'error' && line <= matterLines)) return null
  const fixed = problems.length > 0 ? autofixContent(desk.site, content, (one) => one === path) : []
  const mends = fixed.flatMap(({ lines }) => lines)
  return { problems: textProblems(text, { problems, mends }), ...factsOf(path, edition, content) }
}

function matterEnd(text: string): number {
  const range = matterRange(text)
  return 'refused' in range ? text.length : range.to
}

/** @param content with the text that is asked about; null if the site's settings cannot be used */
function factsOf(path: string, edition: Publication, content: Publication['content'] | null) {
  const { posts = [], pages = [], authors = [] } = content ?? {}
  const document = [...posts, ...pages].find((one) => one.path === path)
  const url = document?.url ?? authors.find((one) => one.path === path)?.url ?? null
  return { url, state: document?.state ?? null, written: writtenIn(edition.content.site, document) }
}

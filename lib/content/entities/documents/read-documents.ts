/** Reads the files of posts and pages and determines the date of each post. Bodies are not parsed. */

import { type CalendarDate, splitDatedName } from '../../../core/dates/dates.ts'
import { type Problem, problem } from '../../../core/problems/problem.ts'
import { isOwnAddress } from '../../addresses/addresses.ts'
import type { ContentFile } from '../../parse/content-file.ts'
import { type Adjust, type Document, type Reading, type ReadResult, readDocument } from '../../parse/document.ts'
import type { Value } from '../../parse/front-matter.ts'
import { type FieldShape, schemaWith } from '../../schema/fields.ts'
import { dialectKeyNames, readDialects, unreadTaxonomies } from '../../schema/foreign-front-matter.ts'
import type { PageFrontMatter } from '../../schema/page.ts'
import { ignoredOnPages, pageSchema } from '../../schema/page.ts'
import { ignoredKeys, type PostFrontMatter, postSchema, postSynonyms } from '../../schema/post.ts'
import { almostDated, namedByDay } from './date-advice.ts'

/** The date of a post (`''` for a draft without one) and its file name without the date. */
export type Dated = CalendarDate & { name: string }

export type ReadPost = { document: Document<PostFrontMatter>; dated: Dated }

const postRules = {
  foreign: dialectKeyNames,
  unreadWithin: unreadTaxonomies,
  synonyms: postSynonyms,
  joined: ['redirect_from'],
  ignored: ignoredKeys,
  needed: ['title', 'date', 'author_staff_member', 'author'],
}
const pageRules = {
  foreign: dialectKeyNames,
  unreadWithin: unreadTaxonomies,
  synonyms: { ...postSynonyms },
  joined: ['redirect_from'],
  needed: ['title'],
  ignored: ignoredOnPages,
}

const adjustPost: Adjust = (data, entries, typed, name) => {
  readDialects(Object.keys(postSchema.shape), data, entries, typed, name)
  readPublished(data, entries, typed)
}

const adjustPage: Adjust = (data, entries, typed, name) => {
  readDialects(Object.keys(pageSchema.shape), data, entries, typed, name)
  readPublished(data, entries, typed)
}

/** Converts `published: false` to `draft: true`. Any other value could accidentally publish a draft, so it is rejected as a value of `draft`. */
function readPublished(
  data: Record<string, Value>,
  entries: ReadonlyMap<string, Value>,
  typed: Map<string, string>,
): void {
  const published = entries.get('published')
  if (data.draft == null) delete data.draft
  if (published == null || data.draft !== undefined) return
  const word = String(published).toLowerCase()
  // Some starters write the day under this key, which is then the date.
  if (/^(?:true|yes|on)$/.test(word) || typed.get('date') === 'published') return
  data.draft = /^(?:false|no|off)$/.test(word) ? 'true' : published
  typed.set('draft', 'published')
}

export type ReadPostResult = {
  /** Null if the file is invalid. In dev an invalid file yields its last valid version instead. */
  post: ReadPost | null
  /** The valid part of an invalid post, for further checks; its date is `''` if it has none. */
  partial?: ReadPost | undefined
  problems: Problem[]
}

/**
 * Reads a post, or an item of another section. Its date is that of the front matter, else of the file name, else `''` for a draft.
 * @param fields keys of its section that posts lack
 */
export function readPost(source: ContentFile, reading: Reading, fields: readonly FieldShape[]): ReadPostResult {
  const required = fields.flatMap(({ key, required }) => (required ? [key] : []))
  const rules = { ...postRules, needed: [...postRules.needed, ...required], schemaVersion: versionOf(fields) }
  const { document, partial, problems } = readDocument(source, schemaWith(fields), rules, reading, adjustPost)
  const read = partial ?? document
  if (!read) return { post: null, problems }
  const checked = withDate(read, problems)
  // Dev shows the last valid version, but only problems of the current one are reported.
  if (partial) return { post: document && usable(withDate(document, [])), partial: checked, problems }
  if (usable(checked)) return { post: checked, problems }
  reading.unread.push({ source, body: read.body })
  return { post: null, partial: checked, problems }
}

/** Posts without fields of their own have the schema of the code. */
const versionOf = (fields: readonly FieldShape[]) => (fields.length === 0 ? '' : JSON.stringify(fields))

const isDraft = ({ data, source }: Document<PostFrontMatter>) => (data.draft ?? false) || source.inDrafts

/** A published post needs a date. */
const usable = (post: ReadPost) => (post.dated.date !== '' || isDraft(post.document) ? post : null)

/** Docusaurus also reads the day from folders: `2019/03/14/x.md`, `2019/03-14-x.md`. Source: docusaurus.io/docs/blog#blog-post-date */
function datedFolders({ name, folders }: ContentFile): { date: string; rest: string } | null {
  const path = [...folders, name].join('/')
  const [, year, month, day, rest] = /(?:^|\/)(\d{4})[-/](\d\d)[-/](\d\d)[-/]([^/]+)$/.exec(path) ?? []
  if (rest === undefined || !path.includes('/')) return null
  const { date } = splitDatedName(`${year}-${month}-${day}-${rest}`)
  return date === null ? null : { date, rest }
}

function withDate(document: Document<PostFrontMatter>, problems: Problem[]): ReadPost {
  const { source, invalid } = document
  const { date: fileDate, rest } = (document.data.date ? null : datedFolders(source)) ?? splitDatedName(source.name)
  const impossible = fileDate === null && rest !== source.name
  const { date } = document.data
  const start = { line: 1, column: 1 }
  const onlyDay = namedByDay(source.path, document.data.title)
  if (impossible)
    problems.push(
      problem(
        'date-invalid',
        source.path,
        start,
        'the date in the file name does not exist',
        'rename the file to YYYY-MM-DD-name',
      ),
    )
  if (date && fileDate && date.date !== fileDate)
    problems.push(
      problem(
        'date-differs',
        source.path,
        document.at('date'),
        `the date ${date.date} differs from ${fileDate} in the file name; ${date.date} is used`,
        'rename the file, or correct date:',
      ),
    )
  const draft = isDraft(document) || invalid?.has('draft') === true
  if (document.empty.has('date') && !draft)
    problems.push(
      problem(
        'date-missing',
        source.path,
        document.at('date'),
        'date: is empty',
        'write the day as YYYY-MM-DD, or remove the key to use the date in the file name',
      ),
    )
  else if (!date && !fileDate && !draft && !impossible && !invalid?.has('date'))
    problems.push(
      problem(
        'date-missing',
        source.path,
        start,
        `the ${source.section === undefined ? 'post' : 'file'} has no date${onlyDay ? ': its file name is the day alone' : ''}`,
        onlyDay ?? almostDated(source.path) ?? 'add date: YYYY-MM-DD, or start the file name with the date',
      ),
    )
  const day = date?.date ?? fileDate ?? ''
  const { updated } = document.data
  if (updated && day !== '' && updated.date.date < day)
    problems.push(
      problem(
        'date-updated-early',
        source.path,
        document.at('updated'),
        `updated (${updated.date.date}) is before the date (${day})`,
        'correct one of the two',
      ),
    )
  return { document, dated: { ...date, date: day, name: rest } }
}

/** Reads a page from `content/pages/`. One that only named a layout of the other system is left out: the site makes such lists itself. */
export function readPage(source: ContentFile, reading: Reading): ReadResult<PageFrontMatter> {
  const result = readDocument(source, pageSchema, pageRules, reading, adjustPage)
  const page = result.document ?? result.partial
  if (!page) return result
  const url = page.data.permalink ?? `/${[...source.folders, source.name].join('/')}/`
  const isNamed = page.invalid?.has('title') !== true
  if ((isNamed && !isOwnAddress(url)) || !isTemplate(page.body.text())) return result
  const remedy = isNamed ? `delete it: the site makes the page ${url}` : 'delete it, or write a title and text'
  const start = { line: 1, column: 1 }
  return {
    document: null,
    problems: [problem('body-empty', source.path, start, 'the page has no text of its own', remedy)],
  }
}

/** Whether a text is empty apart from loops and output of a template. */
const isTemplate = (text: string): boolean =>
  text.replace(/<!--[\s\S]*?-->|\{%-?\s*for\b[\s\S]*?endfor\s*-?%\}|\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g, '').trim() === ''

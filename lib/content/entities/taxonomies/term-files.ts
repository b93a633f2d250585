/** Reads the files of categories, tags and series: title, description, picture and introduction of a term. */

import { termSlug } from '../../../core/addresses/slug.ts'
import { type Problem, problem } from '../../../core/problems/problem.ts'
import { type Redirect, redirectsFrom } from '../../addresses/redirects/redirect.ts'
import type { Content, Term } from '../../model.ts'
import type { ContentFile } from '../../parse/content-file.ts'
import { type Document, type Reading, readDocument } from '../../parse/document.ts'
import { lineProblems, readLine, readLines } from '../../parse/marked-line.ts'
import { type TermFrontMatter, termSchemas } from '../../schema/term.ts'
import { type UnshownPicture, unshownPicture } from '../documents/unshown-picture.ts'
import { type TermKind, termFolder } from './terms.ts'

/** The terms with a file, by kind, whether a post uses them or not. */
export type TermFiles = Record<TermKind, TermFile[]>

/** A term as one file describes it. */
export type TermFile = Term & { words?: TermFrontMatter['languages']; wordsAt?: Document<unknown>['at'] }

/** Reads all term files. The file name is the slug; `name` equals the slug if the file has no title. */
export function readTermFiles(
  files: readonly ContentFile[],
  reading: Reading,
): { terms: TermFiles; pictures: UnshownPicture[]; redirects: Redirect[]; problems: Problem[] } {
  const terms: TermFiles = { category: [], tag: [], series: [] }
  const pictures: UnshownPicture[] = []
  const redirects: Redirect[] = []
  const problems: Problem[] = []
  for (const source of files) {
    const { kind } = source
    if (kind !== 'category' && kind !== 'tag' && kind !== 'series') continue
    const slug = termSlug(source.name)
    if (slug === '') {
      problems.push(
        problem(
          'file-name',
          source.path,
          { line: 1, column: 1 },
          'the file name cannot be turned into an address',
          `rename the file to the slug of the ${kind}`,
        ),
      )
      continue
    }
    const {
      document,
      partial,
      problems: found,
    } = readDocument(
      source,
      termSchemas[kind],
      { synonyms: { name: 'title', label: 'title' }, ignored: ['layout'], foreign: ['permalink'] },
      reading,
    )
    problems.push(...found)
    if (!document) {
      pictures.push(...unshownPicture(partial, 'image'))
      continue
    }
    const { data, body, at } = document
    const url = `/${termFolder[kind]}/${slug}/`
    const twin = terms[kind].find((one) => one.slug === slug && one.language === source.language)
    if (twin) {
      const message = `the address ${url} is already used by ${twin.path}`
      problems.push(problem('url-clash', source.path, { line: 1, column: 1 }, message, 'keep one of the two files'))
      continue
    }
    redirects.push(...redirectsFrom(document, url))
    const { title, description } = data
    for (const [key, value] of Object.entries({ title, description }))
      if (value !== undefined) problems.push(...lineProblems(value, source.path, at(key)))
    const { text, marked, markedAt } = readLines({ description }, at)
    terms[kind].push({
      name: title === undefined ? slug : readLine(title).text,
      slug,
      url,
      spellings: [],
      path: source.path,
      description: text.description,
      marked,
      markedAt,
      image: data.image,
      imageAt: at('image'),
      tint: data.tint,
      body,
      format: source.format,
      ignore: data.ignore ?? [],
      ...(source.language !== undefined && { language: source.language }),
      ...(data.languages && { words: data.languages, wordsAt: at }),
    })
  }
  return { terms, pictures, redirects, problems }
}

/** Every term that has a page, of all three kinds. */
export const allTerms = ({ categories, tags, series }: Pick<Content, 'categories' | 'tags' | 'series'>): Term[] => [
  ...categories,
  ...tags,
  ...series,
]

/** Reads the category files: title, description, picture and introduction of a category. */

import { termSlug } from '../../../core/addresses/slug.ts'
import { type Problem, problem } from '../../../core/problems/problem.ts'
import { type Redirect, redirectsFrom } from '../../addresses/redirects/redirect.ts'
import type { Term } from '../../model.ts'
import { type Reading, readDocument } from '../../parse/document.ts'
import type { ContentFile } from '../../parse/files.ts'
import { lineProblems, readLine, readLines } from '../../parse/marked-line.ts'
import { categorySchema } from '../../schema/category.ts'

/** Reads all category files. The file name is the slug; `name` equals the slug if the file has no title. */
export function readCategories(
  files: ContentFile[],
  reading: Reading,
): { terms: Term[]; redirects: Redirect[]; problems: Problem[] } {
  const terms: Term[] = []
  const redirects: Redirect[] = []
  const problems: Problem[] = []
  for (const source of files) {
    const slug = termSlug(source.name)
    if (slug === '') {
      problems.push(
        problem(
          'file-name',
          source.path,
          { line: 1, column: 1 },
          'the file name cannot be turned into an address',
          'rename the file to the slug of the category',
        ),
      )
      continue
    }
    const { document, problems: found } = readDocument(
      source,
      categorySchema,
      { synonyms: { name: 'title' }, ignored: ['layout'] },
      reading,
    )
    problems.push(...found)
    if (!document) continue
    const { data, body, at } = document
    redirects.push(...redirectsFrom(document, `/categories/${slug}/`))
    const { title, description } = data
    for (const [key, value] of Object.entries({ title, description }))
      if (value !== undefined) problems.push(...lineProblems(value, source.path, at(key)))
    const { text, marked } = readLines({ description })
    terms.push({
      name: title === undefined ? slug : readLine(title).text,
      slug,
      url: `/categories/${slug}/`,
      spellings: [],
      path: source.path,
      description: text.description,
      marked,
      image: data.image,
      imageAt: at('image'),
      tint: data.tint,
      body,
      format: source.format,
      ignore: data.ignore ?? [],
    })
  }
  return { terms, redirects, problems }
}

/** Values of our own keys in the forms that other systems give them. */
import { parseDate } from '../../core/dates/dates.ts'
import type { Value } from '../parse/front-matter.ts'
import { addressed } from './foreign-address.ts'
import { dateInWords } from './written-date.ts'

type Data = Record<string, Value>

const record = (value: Value | undefined): Readonly<Record<string, Value>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null

/** A date in words is read; one in another order of numbers stays a mistake, since its neighbours are ambiguous. */
export const dated = (value: Value): Value =>
  typeof value === 'string' && !parseDate(value) ? (dateInWords(value) ?? value) : value

/** Converts the values of the canonical keys, in place. */
export function foreignForms(data: Data): void {
  for (const key of ['date', 'updated', 'expires']) if (data[key] !== undefined) data[key] = dated(data[key])
  // Eleventy writes no file for `permalink: false`.
  if (data.permalink === 'false') {
    delete data.permalink
    data.draft ??= 'true'
  } else if (data.permalink !== undefined) data.permalink = addressed(data.permalink)
  // Hexo nests a category in a list with the one above it.
  if (Array.isArray(data.categories)) data.categories = [...new Set(data.categories.flat())]
  if (Array.isArray(data.category)) {
    data.categories ??= data.category
    delete data.category
  }
  // Docusaurus describes a tag in full where tags.yml does not.
  if (Array.isArray(data.tags)) data.tags = data.tags.map((tag) => record(tag)?.label ?? tag)
  // It also changes a known author's words for one post.
  if (Array.isArray(data.author))
    data.author = data.author.map((one) => (record(one)?.name === undefined ? (record(one)?.key ?? one) : one))
  if (Array.isArray(data.series)) severalSeries(data, data.series)
}

/** To Hugo, series are a taxonomy. A post has one here; the others are tags of it. */
function severalSeries(data: Data, [main, ...others]: Value[]): void {
  const [part] = others
  // A name and a number are a part, not two series.
  if (typeof main === 'string' && others.length === 1 && typeof part === 'string' && /^[1-9]\d{0,2}$/.test(part)) {
    data.series = { name: main, part }
    return
  }
  if (main === undefined || main === null) delete data.series
  else data.series = main
  if (others.length > 0) data.tags = [data.tags ?? [], others].flat()
}

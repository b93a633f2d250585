/** For tests: finds violations of version 1.1 in a JSON feed (jsonfeed.org/version/1.1). */
import { z } from 'zod'
import { htmlFaults } from './html-faults.ts'
import { filled, iri, language, timestamp, webAddress } from './kinds.ts'

const text = z.string().refine(filled)
const address = z.string().refine(webAddress)
const person = z.strictObject({ name: text, url: address.optional() })
const instant = z.string().refine(timestamp)

const item = z.strictObject({
  id: z.string().refine(iri),
  url: address,
  title: text,
  summary: text.optional(),
  content_html: z.string(),
  image: address.optional(),
  date_published: instant,
  date_modified: instant,
  authors: z.array(person).optional(),
  tags: z.array(text).optional(),
  language: z.string().refine(language),
})

const feed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: text,
  home_page_url: address,
  feed_url: address,
  description: text.optional(),
  language: z.string().refine(language),
  icon: address.optional(),
  authors: z.array(person).min(1),
  items: z.array(item),
})

/** @returns one line per fault; throws when the file is not JSON */
export function jsonFeedFaults(file: string): string[] {
  const { success, data, error } = feed.safeParse(JSON.parse(file))
  if (!success) return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  const ids = data.items.map(({ id }) => id)
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `Two items have the id ${id}`),
    ...data.items.flatMap((one) => htmlFaults(one.content_html)),
  ]
}

/** What a page says about itself in JSON-LD. Its values are untrusted, and may have any shape. */
import { attribute, type Element, textOf } from '../html/index.ts'

type Value = unknown
type Group = Readonly<Record<string, Value>>

export type LinkedData = {
  title?: string | undefined
  authors: string[]
  terms: string[]
  date?: string | undefined
  isArticle: boolean
}

export function linkedDataOf(all: readonly Element[]): LinkedData {
  const groups = all
    .filter((element) => element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json')
    .flatMap((element) => groupsIn(parsed(textOf(element))))
  const article = groups.find(({ '@type': type }) => texts(type).some((one) => /Article$|Posting$/.test(one)))
  return {
    title: texts(article?.headline)[0],
    authors: texts(article?.author),
    terms: [...texts(article?.articleSection), ...texts(article?.keywords)],
    date: texts(article?.datePublished)[0],
    isArticle: article !== undefined,
  }
}

function parsed(text: string): Value {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isGroup = (value: Value): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value)

function groupsIn(value: Value): Group[] {
  if (Array.isArray(value)) return value.flatMap(groupsIn)
  return isGroup(value) ? [value, ...groupsIn(value['@graph'])] : []
}

/** Texts, or the names of groups; `keywords` may be one text with commas. */
function texts(value: Value): string[] {
  if (Array.isArray(value)) return value.flatMap(texts)
  if (isGroup(value)) return texts(value.name)
  return typeof value === 'string' && value !== '' ? [value] : []
}

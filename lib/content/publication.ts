/** A publication: the content model with its compiled bodies, from which all pages, lists and checks are derived. */

import type { Problem } from '../core/problems/problem.ts'
import type { CompiledBody } from '../markdown/index.ts'
import { type SiteMap, siteMap } from './addresses/site-map.ts'
import { type BodyFacts, bodyFacts } from './body-facts.ts'
import { allTerms } from './entities/taxonomies/term-files.ts'
import { oncePerFile } from './languages/once-per-file.ts'
import type { Content } from './model.ts'
import type { Body } from './parse/document.ts'
import type { Pictures } from './pictures/pictures.ts'

/** Maps earlier paths of files to their current ones, given the paths of all current documents. */
export type Renamed = (present: ReadonlySet<string>) => ReadonlyMap<string, string>

export type Publication = {
  root: string
  content: Content
  map: SiteMap
  /** Returns the facts of a document's body, by path. */
  facts: (path: string) => BodyFacts
  /** Returns the compiled body of a document, by path. */
  body: (path: string) => CompiledBody
  pictures: Pictures
  problems: Problem[]
  renamed?: Renamed | undefined
}

/**
 * Creates a publication.
 * @param body returns a compiled body by path, from memory or from files
 */
export function publicationOf(
  root: string,
  content: Content,
  body: (path: string) => CompiledBody,
  pictures: Pictures,
  renamed?: Renamed,
): Publication {
  const about = new Map<string, { title: string; description?: string }>(
    [...content.posts, ...content.pages].map((document) => [document.path, document]),
  )
  const known = new Map<string, BodyFacts>()
  return {
    root,
    content,
    map: siteMap(content),
    body,
    pictures,
    facts: (path) => {
      const facts = known.get(path) ?? bodyFacts(body(path), about.get(path)?.description, about.get(path)?.title ?? '')
      known.set(path, facts)
      return facts
    },
    problems: content.problems,
    renamed,
  }
}

export type BodyDocument = {
  path: string
  /** `''` if unknown. */
  url: string
  format: 'md' | 'mdx'
  body: Body
  lang: string
  math: boolean
  extra?: unknown
  fields?: readonly { key: string }[]
}

/** Returns everything with a body: posts, pages, authors (biographies) and terms (introductions). */
export function bodyDocuments(content: Content): BodyDocument[] {
  const { site, posts, pages, authors } = content
  return [
    ...posts,
    ...pages,
    ...oncePerFile(authors).map(({ path, url, format, body, lang, language }) => ({
      path,
      url,
      format,
      body,
      math: false,
      lang: lang ?? language ?? site.language,
    })),
    ...oncePerFile(allTerms(content).filter(({ body }) => body)).flatMap(({ path, url, format, body, language }) =>
      path && format && body ? [{ path, url, format, body, math: false, lang: language ?? site.language }] : [],
    ),
  ]
}

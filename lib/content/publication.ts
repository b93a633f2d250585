/** The content model with its bodies: what every page, list and check is answered from. */
import { join } from 'node:path'
import { type CompiledBody, compileBodies } from '../markdown/index.ts'
import { compareProblems, type Problem } from '../problem.ts'
import { type BodyFacts, bodyFacts } from './body-facts.ts'
import { checkBodies } from './check-bodies.ts'
import { checkPictures } from './check-pictures.ts'
import { type LoadOptions, loadContent } from './load.ts'
import type { Content } from './model.ts'
import { pictureUses } from './picture-uses.ts'
import { finderFor, findPictures, type Pictures } from './pictures.ts'
import { settledProblems } from './severity.ts'
import { type SiteMap, siteMap } from './site-map.ts'

export type Publication = {
  root: string
  content: Content
  map: SiteMap
  /** Facts of the body of a document, by path. */
  facts: (path: string) => BodyFacts
  /** The compiled body of a document, by path. */
  body: (path: string) => CompiledBody
  pictures: Pictures
  problems: Problem[]
}

export type PublicationOptions = LoadOptions & {
  /** Where compiled bodies are kept between runs. */
  cacheFolder: string
  onProgress?: (done: number, total: number) => void
}

/** Loads a site with all its bodies and checks them. `publication` is null only when `site.yml` cannot be used. */
export async function loadPublication(
  options: PublicationOptions,
): Promise<{ publication: Publication | null; problems: Problem[] }> {
  const { content, problems } = loadContent(options)
  if (!content) return { publication: null, problems }
  const documents = bodyDocuments(content)
  const inputs = documents.map(({ path, format, body, lang, math }) => ({
    path,
    format,
    text: body.text,
    firstLine: body.line,
    language: lang,
    math,
    siteUrl: content.site.url,
  }))
  const compiled = await compileBodies(inputs, { cacheFolder: options.cacheFolder, onProgress: options.onProgress })
  const bodies = new Map(documents.map(({ path }, index) => [path, compiled[index] ?? emptyBody]))
  const uses = pictureUses(content, bodies)
  const finder = finderFor(options.root, content, join(options.cacheFolder, 'images'))
  const pictures = await findPictures(uses, bodies, finder)
  const publication = publicationOf(options.root, content, (path) => bodies.get(path) ?? emptyBody, pictures)
  const found = [
    ...problems,
    ...compiled.flatMap((body) => body.problems),
    ...checkBodies(publication, documents),
    ...checkPictures(uses, pictures),
  ]
  publication.problems = settledProblems(found, content).sort(compareProblems)
  return { publication, problems: publication.problems }
}

/** A publication over content and a way to get bodies: from memory after loading, from files in a build's workers. */
export function publicationOf(
  root: string,
  content: Content,
  body: (path: string) => CompiledBody,
  pictures: Pictures,
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
  }
}

export type BodyDocument = {
  path: string
  url: string
  format: 'md' | 'mdx'
  body: { text: string; line: number }
  lang: string
  math: boolean
}

/** Everything that has a body: posts, pages, biographies, introductions of categories. */
export function bodyDocuments({ site, posts, pages, authors, categories }: Content): BodyDocument[] {
  const plain = { lang: site.language, math: false }
  return [
    ...posts,
    ...pages,
    ...authors.map(({ path, url, format, body, lang }) => ({
      path,
      url,
      format,
      body,
      math: false,
      lang: lang ?? site.language,
    })),
    ...categories.flatMap(({ path, url, format, body }) =>
      path && format && body ? [{ path, url, format, body, ...plain }] : [],
    ),
  ]
}

const emptyBody: CompiledBody = {
  parts: [],
  text: '',
  words: 0,
  more: null,
  firstParagraph: '',
  headings: [],
  links: [],
  images: [],
  assets: [],
  ids: [],
  frameHosts: [],
  problems: [],
}

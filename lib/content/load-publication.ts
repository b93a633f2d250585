/** Loads a site with all its bodies and pictures, and runs the checks that need them. */
import { join } from 'node:path'
import { siteWords } from '../core/messages/site-messages.ts'
import type { Problem } from '../core/problems/problem.ts'
import { compileBodies, emptyBody } from '../markdown/index.ts'
import { bodyNames } from './body-names.ts'
import { bodyTitles } from './body-titles.ts'
import { checkBodies } from './checks/check-bodies.ts'
import { checkDrawings } from './checks/check-drawings.ts'
import { checkFields } from './checks/check-fields.ts'
import { checkPictures } from './checks/check-pictures.ts'
import { checkSettings } from './checks/check-settings.ts'
import { oncePerFile, settledProblems } from './checks/settle-problems.ts'
import { filesBeside, unusedFiles } from './checks/unused-files.ts'
import { policyAdditions } from './entities/site/services.ts'
import { type LoadOptions, loadContent } from './load.ts'
import type { UnreadText } from './parse/document.ts'
import { listPublic } from './parse/public-files.ts'
import { pictureUses } from './pictures/picture-uses.ts'
import { finderFor, findPictures } from './pictures/pictures.ts'
import { type BodyDocument, bodyDocuments, type Publication, publicationOf } from './publication.ts'

export type PublicationOptions = LoadOptions & {
  /** The cache folder for compiled bodies and pictures. */
  cacheFolder: string
  onProgress?: (done: number, total: number) => void
}

/** Loads a site with all its bodies and checks them. `publication` is null only if `site.yml` is missing or has no valid url. */
export async function loadPublication(
  options: PublicationOptions,
): Promise<{ publication: Publication | null; problems: Problem[] }> {
  const { content, problems, advice, unread, settingsAt } = loadContent(options)
  if (!content) return { publication: null, problems }
  const partial = new Map(content.partial.map((document) => [document.path, document]))
  const documents = [
    ...bodyDocuments(content),
    ...unread.map((text) => partial.get(text.source.path) ?? withoutAddress(text, content.site.language)),
  ]
  const mediaHosts = (policyAdditions(content.site).img ?? []).join(' ')
  const titles = bodyTitles(content)
  const inputs = documents.map((document) => {
    const { path, format, body, lang, math } = document
    return {
      path,
      format,
      // Lazy: a cached body is compiled without its text.
      get text() {
        return body.text()
      },
      hash: body.hash,
      firstLine: body.line,
      language: lang,
      words: siteWords(content.site, lang),
      math,
      siteUrl: content.site.url,
      mediaHosts,
      names: bodyNames(document),
      titles: titles(document),
    }
  })
  const compiled = await compileBodies(inputs, {
    cacheFolder: options.cacheFolder,
    onProgress: options.onProgress,
    memory: options.memory?.bodies,
    kept: options.kept?.bodies,
  })
  const bodies = new Map(documents.map(({ path }, index) => [path, compiled[index] ?? emptyBody]))
  const uses = pictureUses(content, bodies)
  const finder = finderFor(options.root, content, {
    cacheFolder: join(options.cacheFolder, 'images'),
    kept: (options.memory ?? options.kept)?.pictures,
    guide: options.guide,
  })
  const pictures = await findPictures(uses, bodies, finder)
  const publication = publicationOf(
    options.root,
    content,
    (path) => bodies.get(path) ?? emptyBody,
    pictures,
    options.renamed,
  )
  const beside = filesBeside(publication, documents)
  const files = listPublic(options.root)
  const found = [
    ...problems,
    ...advice,
    ...compiled.flatMap((body) => body.problems),
    ...checkBodies(publication, documents),
    ...checkFields(publication),
    ...checkSettings(publication, settingsAt),
    ...checkPictures(uses, pictures),
    ...unusedFiles(beside.unused),
    ...checkDrawings(options.root, [...files.files.map(({ name }) => `public/${name}`), ...beside.linked]),
    ...files.problems,
  ]
  publication.problems = oncePerFile(settledProblems(found, content))
  return { publication, problems: publication.problems }
}

/** Describes the body of a file with invalid front matter, which has no address and no language of its own. */
const withoutAddress = ({ source, body }: UnreadText, lang: string): BodyDocument => {
  const { path, format } = source
  return { path, format, body, url: '', lang, math: false }
}

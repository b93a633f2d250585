/** Files that documents link to from other folders than their own, such as `../plan.pdf` and an attachment of Obsidian. */
import { posix } from 'node:path'
import { linkContext, linkSource } from './addresses/link-context.ts'
import { resolveLink } from './addresses/links.ts'
import { bodyDocuments, type Publication } from './publication.ts'

export type FileElsewhere = {
  /** Decoded, without base path. */
  url: string
  /** Path from the site's root. */
  source: string
}

export function filesElsewhere(publication: Publication): FileElsewhere[] {
  if (publication.content.assets.length === 0) return []
  const context = linkContext(publication)
  return bodyDocuments(publication.content).flatMap(({ path, url }) => {
    const { links, assets } = publication.body(path)
    const source = linkSource(publication, path, url)
    return [...links, ...assets].flatMap(({ href }) => {
      // Most links lead to pages.
      if (!/\.\w+(?:[?#].*)?$/.test(href) || /^(?:https?:|mailto:|#)/.test(href)) return []
      const { file } = resolveLink(href, source, context)
      return file && posix.dirname(file.from) !== posix.dirname(path) ? { url: file.url, source: file.from } : []
    })
  })
}

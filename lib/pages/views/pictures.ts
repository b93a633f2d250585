/** Pictures of documents, people and categories for pages and lists. Without one, a cover or monogram is generated. */

import type { Publication, PublishedDocument } from '../../content/index.ts'
import { pictureKey } from '../../content/index.ts'
import type { Opening } from '../../core/look/opening.ts'
import { isSamePicture, type PictureLayout, type PictureView, pictureView, remoteView } from '../../images/index.ts'
import { lineHtml } from './line-html.ts'

export type LeadPicture = {
  picture: PictureView
  caption?: string
  captionHtml?: string
  credit?: string
  creditHtml?: string
  /** Set if the body begins its pictures with it: the page shows it there only. */
  inBody?: true
}

/** Returns the lead picture of a document's page, from its front matter; undefined if it has none. */
export function leadPicture(
  publication: Publication,
  document: PublishedDocument & { opening?: Opening },
): LeadPicture | undefined {
  const { path, image, image_alt, image_caption, image_credit, marked } = document
  const layout = document.opening === 'picture' ? 'full' : 'wide'
  const picture = image && viewOf(publication, path, image, { alt: image_alt ?? '', layout, isLead: true })
  if (!picture) return undefined
  return {
    picture,
    caption: image_caption,
    captionHtml: lineHtml(publication, document, marked?.image_caption),
    credit: image_credit,
    creditHtml: lineHtml(publication, document, marked?.image_credit),
    ...(isShownByBody(publication, document) && { inBody: true }),
  }
}

/** Whether the lead picture is the first of the body too, and nothing typed asks for it at the top. A caption would be lost with it. */
function isShownByBody(
  publication: Publication,
  { path, image, image_caption, image_credit, opening }: PublishedDocument & { opening?: Opening },
): boolean {
  const [first] = publication.body(path).images
  if (!image || !first || image_caption || image_credit || (opening && opening !== 'type')) return false
  const [lead, own] = [image, first.src].map((source) => publication.pictures.found[pictureKey(path, source)])
  return lead !== undefined && own !== undefined && isSamePicture(lead, own)
}

/** Returns the picture of a document in lists: that of its front matter, else the first suitable one of its body. Next to the title it is decorative. */
export function cardPicture(
  publication: Publication,
  { path, image }: PublishedDocument,
  isLead = false,
): PictureView | undefined {
  const sources = [image, publication.pictures.first[path]?.source]
  const views = sources.map(
    (source) => source && viewOf(publication, path, source, { alt: '', layout: 'card', isLead }),
  )
  return views.find((view) => view) || undefined
}

/** Returns the portrait of a person, or the picture of a category. */
export function ownPicture(
  publication: Publication,
  { path, image }: { path?: string; image?: string },
  layout: PictureLayout,
): PictureView | undefined {
  return path && image ? viewOf(publication, path, image, { alt: '', layout }) : undefined
}

function viewOf(
  publication: Publication,
  path: string,
  source: string,
  options: { alt: string; layout: PictureLayout; isLead?: boolean },
): PictureView | undefined {
  const found = publication.pictures.found[pictureKey(path, source)]
  if (!found || 'fault' in found) return undefined
  if ('picture' in found) return pictureView(found.picture, { ...options, address: publication.content.site.address })
  return found.remote.allowed ? remoteView(found.remote, options) : undefined
}

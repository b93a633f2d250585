/** Fills resolved links and images into compiled bodies: HTML for Markdown, source with resolved references for MDX. */

import type { FieldValue, Publication } from '../../content/index.ts'
import { linkContext, linkSource, pictureKey, plainValues, resolveLink } from '../../content/index.ts'
import type { SiteAddress } from '../../core/addresses/urls.ts'
import type { WordOverrides } from '../../core/messages/messages.ts'
import { siteMessages, siteWords } from '../../core/messages/site-messages.ts'
import { type FoundImage, imageHtml, type ShownImage, shownImage } from '../../images/index.ts'
import { bodyKey, fillBody } from '../../markdown/index.ts'

export type RenderedBody = { format: 'md'; html: string } | { format: 'mdx'; mdx: MdxSource }

/** The input for rendering an `.mdx` body. */
export type MdxSource = {
  source: string
  path: string
  lang: string
  math: boolean
  siteUrl: string
  /** The owner's words for the language, if there are any. */
  words?: WordOverrides
  /** By address as written. */
  links: Record<string, { href: string; external: boolean }>
  /** By address as written. */
  assets: Record<string, string>
  /** HTML of the pictures, in order of appearance. */
  images: string[]
  /** `extra` of the front matter and the site's own fields, for expressions in the body; each absent if there is none. */
  extra?: unknown
  fields?: Record<string, string | number | boolean>
}

type WithBody = {
  path: string
  url: string
  lang: string
  format: 'md' | 'mdx'
  math?: boolean
  /** The lead picture of the front matter. */
  image?: string
  body: { text: () => string; line: number }
  extra?: unknown
  fields?: readonly FieldValue[]
}

/** Everything filled into a compiled body, as plain data. Nothing else can change its HTML. */
type Filling = Pick<MdxSource, 'links' | 'assets'> & {
  /** The files of media that do not exist; what is wrong with them is reported. Absent if there are none. */
  missing?: string[]
  /** The arguments of `imageHtml` for each picture, apart from the words. */
  images: [FoundImage, ShownImage, { address: SiteAddress; isLead: boolean }][]
}

/** Returns the body of a document, ready for its page. */
export function renderedBody(publication: Publication, document: WithBody): RenderedBody {
  const { path, lang, format, math, body, extra, fields = [] } = document
  const filling = fillingOf(publication, document)
  const { links, assets } = filling
  const { site } = publication.content
  const messages = siteMessages(site, lang)
  const words = siteWords(site, lang)
  const images = filling.images.map(([found, image, options]) => imageHtml(found, image, { ...options, messages }))
  if (format === 'mdx') {
    const { url: siteUrl } = site
    const mdx = { source: body.text(), path, lang, math: math ?? false, siteUrl, links, assets, images }
    return {
      format,
      mdx: {
        ...mdx,
        ...(words && { words }),
        ...(extra !== undefined && { extra }),
        ...(fields.length > 0 && { fields: plainValues(fields) }),
      },
    }
  }
  const html = fillBody(publication.body(path), {
    link: ({ href }) => filled(links[href]),
    asset: ({ href }) => filled(assets[href]),
    isMissing: ({ href }) => filling.missing?.includes(href) === true,
    image: (_, index) => filled(images[index]),
  })
  return { format, html }
}

/**
 * Returns a cache key for `renderedBody`: data that changes whenever its result does, computed without reading or rendering the HTML
 * of Markdown. For `.mdx` it is the result itself.
 */
export function renderedBodyKey(publication: Publication, document: WithBody) {
  return document.format === 'mdx'
    ? renderedBody(publication, document)
    : {
        parts: bodyKey(publication.body(document.path)),
        ...fillingOf(publication, document),
        lang: document.lang,
        words: siteWords(publication.content.site, document.lang),
      }
}

function filled<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('A compiled body has a slot that is missing from its references')
  return value
}

/** Resolves the references of a document. */
function fillingOf(publication: Publication, { path, url, image: lead }: WithBody): Filling {
  const { links, assets, images, leadingImage } = publication.body(path)
  const context = linkContext(publication)
  const source = linkSource(publication, path, url)
  const { address } = publication.content.site
  const files = assets.map(({ href }) => [href, resolveLink(href, source, context)] as const)
  const missing = files.flatMap(([href, { problem }]) => (problem?.code === 'link-dead' ? [href] : []))
  return {
    ...(missing.length > 0 && { missing }),
    links: Object.fromEntries(
      links.map(({ href: written }) => {
        const { href, external } = resolveLink(written, source, context)
        return [written, { href, external }]
      }),
    ),
    assets: Object.fromEntries(files.map(([written, { href }]) => [written, href])),
    images: images.map((image, index) => {
      const found = publication.pictures.found[pictureKey(path, image.src)]
      if (!found) throw new Error(`The picture ${image.src} of ${path} was not loaded`)
      const isLead = lead === undefined && index === leadingImage
      return [found, shownImage(image), { address, isLead }]
    }),
  }
}

/** A compiled body with its links and images put in: HTML for Markdown, source and resolved references for MDX. */

import type { Publication } from '../../content/index.ts'
import { linkContext, linkSource, pictureKey, resolveLink } from '../../content/index.ts'
import { imageHtml, shownImage } from '../../images/index.ts'
import { bodyKey, fillBody } from '../../markdown/index.ts'

export type RenderedBody = { format: 'md'; html: string } | { format: 'mdx'; mdx: MdxSource }

/** What rendering an `.mdx` body needs. */
export type MdxSource = {
  source: string
  path: string
  lang: string
  math: boolean
  siteUrl: string
  /** By the address as written. */
  links: Record<string, { href: string; external: boolean }>
  /** By the address as written. */
  assets: Record<string, string>
  /** HTML of the pictures, in the order of the body. */
  images: string[]
  /** `extra` of the front matter, for expressions of the body; absent where there is none. */
  extra?: unknown
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
}

/** Everything that is put into a compiled body, as plain data: what is not in here cannot change its HTML. */
type Filling = Pick<MdxSource, 'links' | 'assets'> & {
  /** What the HTML of each picture is made from. */
  images: Parameters<typeof imageHtml>[]
}

/** The body of a document, ready for its page. */
export function renderedBody(publication: Publication, document: WithBody): RenderedBody {
  const { path, lang, format, math, body, extra } = document
  const filling = fillingOf(publication, document)
  const { links, assets } = filling
  const images = filling.images.map((image) => imageHtml(...image))
  if (format === 'mdx') {
    const { url: siteUrl } = publication.content.site
    const mdx = { source: body.text(), path, lang, math: math ?? false, siteUrl, links, assets, images }
    return { format, mdx: extra === undefined ? mdx : { ...mdx, extra } }
  }
  const html = fillBody(publication.body(path), {
    link: ({ href }) => filled(links[href]),
    asset: ({ href }) => filled(assets[href]),
    image: (_, index) => filled(images[index]),
  })
  return { format, html }
}

/**
 * Stands for `renderedBody`, as plain data: it changes whenever that does, and the HTML of Markdown is neither read nor made for it.
 * `.mdx` stands for itself.
 */
export function renderedBodyKey(publication: Publication, document: WithBody) {
  return document.format === 'mdx'
    ? renderedBody(publication, document)
    : { parts: bodyKey(publication.body(document.path)), ...fillingOf(publication, document) }
}

function filled<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('A compiled body has a hole that its references do not name')
  return value
}

/** The references of a document, resolved. */
function fillingOf(publication: Publication, { path, url, image: lead }: WithBody): Filling {
  const { links, assets, images, leadingImage } = publication.body(path)
  const context = linkContext(publication)
  const source = linkSource(publication, path, url)
  const { address } = publication.content.site
  return {
    links: Object.fromEntries(
      links.map(({ href: written }) => {
        const { href, external } = resolveLink(written, source, context)
        return [written, { href, external }]
      }),
    ),
    assets: Object.fromEntries(assets.map(({ href }) => [href, resolveLink(href, source, context).href])),
    images: images.map((image, index) => {
      const found = publication.pictures.found[pictureKey(path, image.src)]
      if (!found) throw new Error(`No picture was prepared for ${image.src} of ${path}`)
      const isLead = lead === undefined && index === leadingImage
      return [found, shownImage(image), { address, isLead }]
    }),
  }
}

/** A compiled body with its links and images put in: HTML for Markdown, source and resolved references for MDX. */
import { imageHtml } from '../../images/image-html.ts'
import type { BodyResolver, CompiledBody } from '../../markdown/body.ts'
import { fillBody } from '../../markdown/fill.ts'
import { linkContext, linkSource } from '../link-context.ts'
import { resolveLink } from '../links.ts'
import { pictureKey } from '../pictures.ts'
import type { Publication } from '../publication.ts'

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
}

type WithBody = {
  path: string
  url: string
  lang: string
  format: 'md' | 'mdx'
  math?: boolean
  /** The lead picture of the front matter. */
  image?: string
  body: { text: string; line: number }
}

/** The body of a document, ready for its page. */
export function renderedBody(
  publication: Publication,
  { path, url, lang, format, math, body, image }: WithBody,
): RenderedBody {
  const compiled = publication.body(path)
  const resolver = resolverFor(publication, path, url, leadImage(compiled, image))
  if (format === 'md') return { format, html: fillBody(compiled, resolver) }
  const mdx: MdxSource = {
    source: body.text,
    path,
    lang,
    math: math ?? false,
    siteUrl: publication.content.site.url,
    links: Object.fromEntries(compiled.links.map((link) => [link.href, resolver.link(link)])),
    assets: Object.fromEntries(compiled.assets.map((asset) => [asset.href, resolver.asset(asset)])),
    images: compiled.images.map((image, index) => resolver.image(image, index)),
  }
  return { format, mdx }
}

/** How the references of one document are resolved. */
function resolverFor(publication: Publication, path: string, url: string, lead: number | undefined): BodyResolver {
  const context = linkContext(publication)
  const source = linkSource(publication, path, url)
  return {
    link: ({ href }) => resolveLink(href, source, context),
    asset: ({ href }) => resolveLink(href, source, context).href,
    image: (image, index) => {
      const found = publication.pictures.found[pictureKey(path, image.src)]
      if (!found) throw new Error(`No picture was prepared for ${image.src} of ${path}`)
      return imageHtml(found, image, { address: publication.content.site.address, isLead: index === lead })
    },
  }
}

/** How much of a page's HTML fills the first screen of a phone, roughly: its headline comes before. */
const firstScreen = 1500

/** The image that a reader sees at once: the first of the body when it stands near the top and no lead picture comes before it. */
function leadImage(body: CompiledBody, image: string | undefined): number | undefined {
  if (image !== undefined) return undefined
  let before = 0
  for (const part of body.parts) {
    if (typeof part === 'string') before += part.length
    else if ('image' in part) return before < firstScreen ? part.image : undefined
  }
  return undefined
}

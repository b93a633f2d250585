/** The data that a component or a body needs to show a picture: addresses, sizes, texts. */
import { href, type SiteAddress } from '../../core/addresses/urls.ts'
import { pictureWidths } from '../encode/picture-widths.ts'
import { renditions } from '../encode/renditions.ts'
import type { RemoteImage } from '../files/remote-image.ts'
import { type Ground, groundOf, isCropped } from '../read/ground.ts'
import type { Picture } from '../read/read-picture.ts'

/** The displayed width per layout: the text column is 37.5rem (`--measure`), and on phones a page has a margin on both sides. */
const sizesByLayout = {
  text: '(min-width: 42rem) 37.5rem, calc(100vw - 2.25rem)',
  wide: '(min-width: 72rem) 60rem, calc(100vw - 2.25rem)',
  full: '100vw',
  card: '(min-width: 48rem) 24rem, 100vw',
  thumbnail: '(min-width: 48rem) 12rem, 30vw',
  portrait: '6rem',
} as const

export type PictureLayout = keyof typeof sizesByLayout

type Source = {
  type: string
  srcset: string
  sizes?: string
  media?: string
  /** Of a source in other proportions than the picture's. */
  width?: number
  height?: number
}

export type PictureView = {
  /** `<source>` elements, in order. */
  sources: Source[]
  src: string
  alt: string
  width: number
  height: number
  /** The placeholder, for `data-tone`; empty for none. */
  placeholder: string
  /** The lead picture: loaded first, not lazily. */
  isLead: boolean
  /** Set in a list when the picture is small or doesn't have the frame's proportions: it is shown whole on this background, or on its category's colour when there is none. */
  whole?: Ground | 'unmounted'
  /** Of a drawing with words: the width in pixels below which they would be too small to read. */
  legible?: number
  /** Address of the largest version if it is larger than the displayed width. */
  zoom: string | null
}

/**
 * The view of a picture for a page.
 * @param alt the text alternative; empty for decoration
 */
export function pictureView(
  picture: Picture,
  {
    alt,
    layout = 'text',
    isLead = false,
    address,
  }: { alt: string; layout?: PictureLayout; isLead?: boolean; address: SiteAddress },
): PictureView {
  const { treatment, width, height, placeholder } = picture
  const plan = renditions(picture)
  const url = (name: string) => href(address, `/i/${name}`)
  // A browser takes a picture with `sizes` to be that wide, and would enlarge a small one.
  const isSmall = width < (pictureWidths.widths[0] ?? 0)
  const srcset = plan.sizes.map((file) => (isSmall ? url(file.name) : `${url(file.name)} ${file.width}w`)).join(', ')
  const sizes = isSmall ? {} : { sizes: sizesByLayout[layout] }
  const largest = plan.sizes.at(-1)
  const legible = legibleWidth(picture)
  const zoom = treatment === 'vector' ? plan.fallback : treatment === 'animation' ? undefined : largest
  const ownSources =
    treatment === 'animation'
      ? plan.sizes.map((file) => ({
          type: 'image/avif',
          srcset: url(file.name),
          media: '(prefers-reduced-motion: reduce)',
        }))
      : srcset
        ? [{ type: 'image/avif', srcset, ...sizes }]
        : []
  const isInList = layout === 'card' || layout === 'thumbnail'
  const narrowSources = picture.narrow && !isInList ? [narrowSource(picture.narrow, url)] : []
  return {
    sources: [...narrowSources, ...ownSources],
    src: url(plan.fallback.name),
    alt,
    width,
    height,
    placeholder,
    isLead,
    ...(layout === 'card' && (isSmall || !isCropped(width / height)) && { whole: groundOf(picture) ?? 'unmounted' }),
    ...(legible !== undefined && { legible }),
    // A drawing can always be enlarged.
    zoom: zoom && (width >= 800 || legible !== undefined) ? url(zoom.name) : null,
  }
}

/** The smallest type of the site, in pixels. */
const smallestShown = 14

/** The width at which the words of a drawing are that large; undefined for one without words. */
export const legibleWidth = ({ smallestType }: Picture) =>
  smallestType === undefined ? undefined : Math.round(smallestShown / smallestType)

/** A drawing composed for phones, in the size that its words need. Paper is as wide as a phone, but has room for the other one. */
function narrowSource(narrow: Picture, url: (name: string) => string): Source {
  const width = legibleWidth(narrow) ?? narrow.width
  return {
    type: 'image/svg+xml',
    srcset: url(renditions(narrow).fallback.name),
    media: 'screen and (max-width: 42rem)',
    width,
    height: Math.round((width * narrow.height) / narrow.width),
  }
}

/** The view of a picture on an allowed host: unchanged, in the proportions given by its address. */
export function remoteView(
  { url, width, height }: RemoteImage,
  { alt, isLead = false }: { alt: string; isLead?: boolean },
): PictureView {
  return { sources: [], src: url, alt, width, height, placeholder: '', isLead, zoom: null }
}

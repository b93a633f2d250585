/** Writes the HTML of pictures in a body: `<picture>`, its figure, and the frame shown in place of a remote or missing picture. */
import type { Element, ElementContent, Properties } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { Messages } from '../../core/messages/messages.ts'
import type { RemoteImage } from '../files/remote-image.ts'
import type { PictureView } from './picture-view.ts'

const stringify = unified().use(rehypeStringify)

export type PictureSetting = {
  messages: Messages
  /** Alone in its paragraph: a figure; otherwise within text, where only phrasing content is allowed. */
  standalone: boolean
  /** The title, shown as a caption in a figure. */
  caption?: string | undefined
  /** Inside a link, where nested links are not allowed. */
  insideLink?: boolean | undefined
  /** Wider than the text column. */
  isWide?: boolean | undefined
}

/** The HTML of a local picture. */
export function pictureHtml(view: PictureView, setting: PictureSetting): string {
  const legible = view.legible !== undefined && view.legible > narrowest ? view.legible : undefined
  const title = setting.standalone ? undefined : setting.caption
  if (legible !== undefined)
    return html(drawing(view, legible, pictureElement({ ...view, ...sized(view, legible) }, title), setting))
  const picture = pictureElement(view, title)
  return html(setting.standalone ? figure(linked(view, picture, setting), setting, []) : picture)
}

/** The picture as a link to its largest version. */
function linked(view: PictureView, picture: Element, { insideLink, messages }: PictureSetting): Element {
  const label = view.alt === '' ? { ariaLabel: messages.enlargeImage } : {}
  return view.zoom && !insideLink ? element('a', { href: view.zoom, dataZoom: '', ...label }, picture) : picture
}

/** Widths in CSS pixels: the content of the narrowest page, and the text column (`--measure`). */
const narrowest = 280
const column = 600

/**
 * A drawing that is never narrower than its words allow: on a narrow screen it scrolls. The link to its file makes the region reachable by
 * keyboard.
 */
function drawing(view: PictureView, legible: number, picture: Element, setting: PictureSetting): Element {
  const content = linked(view, picture, setting)
  const region: Properties = { className: ['drawing'], ...(content.tagName !== 'a' && { tabIndex: 0 }) }
  if (!setting.standalone) return element('span', region, content)
  return figure(element('div', region, content), { ...setting, isWide: setting.isWide || legible > column }, [])
}

const sized = ({ width, height }: PictureView, legible: number) => ({
  width: legible,
  height: Math.round((legible * height) / width),
})

/** The HTML of a picture on an allowed host, loaded lazily; only its address is known. */
export function remotePictureHtml(remote: RemoteImage, alt: string, setting: PictureSetting): string {
  const { url, width, height } = remote
  const image = element('img', {
    className: ['elsewhere'],
    src: url,
    alt,
    width,
    height,
    loading: 'lazy',
    decoding: 'async',
    referrerPolicy: 'no-referrer',
    title: setting.standalone ? undefined : setting.caption,
  })
  return html(setting.standalone ? figure(image, setting, []) : image)
}

/** A picture that is not shown: its proportions, and its address if known. */
export type Frame = { width: number; height: number; url?: string; host?: string }

/**
 * A frame in a picture's proportions with its alternative as text and a link to its address: nothing is loaded from the other host.
 * The proportions come from an SVG's width and height, since the security policy forbids style attributes.
 */
export function frameHtml({ width, height, url, host }: Frame, alt: string, setting: PictureSetting): string {
  const shape = element(
    'svg',
    {
      className: ['frame-shape'],
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      ariaHidden: 'true',
    },
    element('path', { d: `M0 0L${width} ${height}M${width} 0L0 ${height}` }),
  )
  const { messages } = setting
  const text = element('span', { className: ['frame-text'] }, { type: 'text', value: alt || messages.imageWithoutAlt })
  const source: ElementContent = {
    type: 'text',
    value: host ? messages.imageElsewhere(host) : messages.imageMissing,
  }
  const note =
    url && !setting.insideLink
      ? element('a', { className: ['frame-source'], href: url, rel: ['noopener', 'noreferrer'] }, source)
      : element('span', { className: ['frame-source'] }, source)
  if (!setting.standalone) {
    text.children.push({ type: 'text', value: ' ' }, note)
    return html(element('span', { className: ['frame', 'frame-inline'] }, shape, text))
  }
  return html(figure(element('div', { className: ['frame'] }, shape, text), setting, [note]))
}

function pictureElement(view: PictureView, title: string | undefined): Element {
  const image = element('img', {
    src: view.src,
    alt: view.alt,
    width: view.width,
    height: view.height,
    ...(view.isLead ? { fetchPriority: 'high' } : { loading: 'lazy' }),
    decoding: 'async',
    dataTone: view.placeholder || undefined,
    title,
  })
  const sources = view.sources.map(({ type, srcset, sizes, media, width, height }) =>
    element('source', { type, media, srcSet: srcset, sizes, width, height }),
  )
  return sources.length > 0 ? element('picture', {}, ...sources, image) : image
}

function figure(content: ElementContent, { caption, isWide }: PictureSetting, notes: ElementContent[]): Element {
  const words: ElementContent[] = [
    ...(caption ? [{ type: 'text' as const, value: caption }] : []),
    ...(caption && notes.length > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
    ...notes,
  ]
  const captions = words.length > 0 ? [element('figcaption', {}, ...words)] : []
  return element('figure', { className: isWide ? ['figure', 'wide'] : ['figure'] }, content, ...captions)
}

function element(tagName: string, properties: Properties, ...children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

function html(node: Element): string {
  return stringify.stringify({ type: 'root', children: [node] })
}

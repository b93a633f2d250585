/** Writes the HTML for an image of a body, whether its file is local, remote or missing. */
import type { SiteAddress } from '../../core/addresses/urls.ts'
import type { Messages } from '../../core/messages/messages.ts'
import type { FoundImage } from '../files/picture-finder.ts'
import { frameHtml, pictureHtml, remotePictureHtml } from './picture-html.ts'
import { pictureView } from './picture-view.ts'

export type ShownImage = {
  /** `null` when the author wrote none: reported elsewhere, shown as decoration. */
  alt: string | null
  title?: string | undefined
  width?: number | undefined
  height?: number | undefined
  standalone: boolean
  insideLink?: boolean | undefined
  /** The author asks for more than the width of the text column. */
  wide?: boolean | undefined
}

/** The properties of an image that affect its HTML: not its position in the source, nor how its address was written. */
export const shownImage = ({ alt, title, width, height, standalone, insideLink, wide }: ShownImage): ShownImage => ({
  alt,
  title,
  width,
  height,
  standalone,
  insideLink,
  wide,
})

/**
 * The HTML for an image.
 * @param found what the finder returned for its source
 * @param image what the author wrote
 * @param options `isLead` for the one picture of a page that is loaded first; `messages` are those of its language
 */
export function imageHtml(
  found: FoundImage,
  image: ShownImage,
  { address, messages, isLead = false }: { address: SiteAddress; messages: Messages; isLead?: boolean },
): string {
  const alt = image.alt ?? ''
  const isWide = image.wide ?? false
  const { standalone, title: caption, insideLink } = image
  const setting = { messages, standalone, caption, insideLink, isWide }
  if ('picture' in found) {
    const layout = isWide ? 'wide' : 'text'
    return pictureHtml(
      withStatedWidth(pictureView(found.picture, { alt, layout, isLead, address }), image.width),
      setting,
    )
  }
  const stated = image.width && image.height ? { width: image.width, height: image.height } : {}
  if ('fault' in found) return frameHtml({ ...unknownShape, ...stated }, alt, setting)
  const remote = { ...found.remote, ...stated }
  return remote.allowed ? remotePictureHtml(remote, alt, setting) : frameHtml(remote, alt, setting)
}

const unknownShape = { width: 1200, height: 800 }

/** Applies a width written in HTML: it makes a picture smaller, never larger, and keeps its proportions. */
function withStatedWidth<View extends { width: number; height: number; sources: { srcset: string; sizes?: string }[] }>(
  view: View,
  stated: number | undefined,
): View {
  if (!stated || stated >= view.width) return view
  const sources = view.sources.map((source) =>
    source.sizes ? { ...source, sizes: `min(${stated}px, 100vw)` } : source,
  )
  return { ...view, width: stated, height: Math.max(1, Math.round((view.height * stated) / view.width)), sources }
}

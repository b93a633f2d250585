/** The lead picture of an entry in Media RSS, which Atom and RSS share. */
import type { FeedImage } from './feed.ts'

export function mediaOf(image: FeedImage | undefined) {
  if (!image) return undefined
  const { url, alt, width, height } = image
  return {
    contents: [
      { url, medium: 'image', type: mediaType(url), width, height, ...(alt && { description: { value: alt } }) },
    ],
  }
}

const types: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  avif: 'image/avif',
}

/** The media type by file extension; undefined when it is unknown. */
export const mediaType = (url: string): string | undefined =>
  types[/\.(\w+)$/.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? '']

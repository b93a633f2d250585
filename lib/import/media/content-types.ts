/** Types of pictures and files that an import copies, with the endings of their names. */

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/avif': '.avif',
  'image/svg+xml': '.svg',
  'audio/mpeg': '.mp3',
  'audio/mp4': '.m4a',
  'audio/ogg': '.ogg',
  'video/mp4': '.mp4',
  'video/webm': '.webm',
  'application/pdf': '.pdf',
}

export const pictureEndings: readonly string[] = ['.jpg', '.png', '.gif', '.webp', '.avif', '.svg']

/** Undefined for any other type, such as the page that says a file is gone. */
export const endingOf = (type: string | null): string | undefined =>
  endings[type?.replace(/;.*$/, '').trim().toLowerCase() ?? '']

/** The whole address of a picture; undefined for a path if the old site's address is unknown. */
export function addressFor(address: string, siteUrl: string | undefined): URL | undefined {
  const base = siteUrl !== undefined && URL.canParse(siteUrl) ? siteUrl : undefined
  return URL.canParse(address, base) ? new URL(address, base) : undefined
}

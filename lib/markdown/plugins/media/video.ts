/** Recognises addresses of videos that can be shown in a click-to-load frame. */

export type Video = {
  host: 'YouTube' | 'Vimeo'
  /** The page where a reader watches it. */
  page: string
  /** The address that the frame loads after the click: the variant that sets the fewest cookies. */
  frame: string
}

type Reader = (address: URL) => Video | undefined

const readers: Record<string, Reader> = {
  'youtube.com': readYouTube,
  'm.youtube.com': readYouTube,
  'music.youtube.com': readYouTube,
  'youtube-nocookie.com': readYouTube,
  'youtu.be': (address) => youTube(address.pathname.slice(1), address),
  'vimeo.com': readVimeo,
  'player.vimeo.com': readVimeo,
}

/**
 * The video that an address refers to. The returned addresses are built here: only the ids come from the author.
 * @param href any address, even without a scheme (`//www.youtube.com/embed/…`)
 */
export function videoOf(href: string): Video | undefined {
  const text = href.trim().replace(/^\/\//, 'https://')
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return undefined
  const address = new URL(text)
  const host = address.hostname.replace(/^www\./, '')
  return Object.hasOwn(readers, host) ? readers[host]?.(address) : undefined
}

/**
 * Whether an address looks like that of a video but names none: `https://youtu.be/`, `https://www.youtube.com/watch?v=`.
 * Addresses of channels and home pages are links like any other.
 */
export function lacksVideo(href: string): boolean {
  const text = href.trim().replace(/^\/\//, 'https://')
  if (videoOf(text) || !URL.canParse(text)) return false
  const { hostname, pathname } = new URL(text)
  const host = hostname.replace(/^www\./, '')
  if (!/^https?:/i.test(text) || !Object.hasOwn(readers, host)) return false
  if (host === 'vimeo.com') return /^\/video(?:\/|$)/.test(pathname)
  if (host === 'youtu.be' || host === 'player.vimeo.com') return true
  return /^\/(?:watch|embed|v|shorts|live|playlist)(?:\/|$)/.test(pathname)
}

function readYouTube(address: URL): Video | undefined {
  const [kind = '', id = ''] = address.pathname.slice(1).split('/')
  const list = address.searchParams.get('list') ?? ''
  if ((kind === 'playlist' || id === 'videoseries') && isId(list)) {
    return {
      host: 'YouTube',
      page: `https://www.youtube.com/playlist?list=${list}`,
      frame: `https://www.youtube-nocookie.com/embed/videoseries?list=${list}`,
    }
  }
  if (kind === 'watch') return youTube(address.searchParams.get('v') ?? '', address)
  return ['embed', 'v', 'shorts', 'live'].includes(kind) ? youTube(id, address) : undefined
}

function youTube(id: string, address: URL): Video | undefined {
  if (!isId(id)) return undefined
  const start = seconds(address.searchParams.get('start') ?? address.searchParams.get('t') ?? '')
  return {
    host: 'YouTube',
    page: `https://www.youtube.com/watch?v=${id}${start ? `&t=${start}s` : ''}`,
    frame: `https://www.youtube-nocookie.com/embed/${id}${start ? `?start=${start}` : ''}`,
  }
}

function readVimeo(address: URL): Video | undefined {
  const match = /^\/(?:video\/|channels\/[\w-]+\/|groups\/[\w-]+\/videos\/)?(\d+)(?:\/([0-9a-f]+))?\/?$/.exec(
    address.pathname,
  )
  if (!match) return undefined
  // An unlisted video has a second id, in the path of its page or in the query of its frame.
  const key = match[2] ?? /^[0-9a-f]+$/.exec(address.searchParams.get('h') ?? '')?.[0]
  return {
    host: 'Vimeo',
    page: `https://vimeo.com/${match[1]}${key ? `/${key}` : ''}`,
    frame: `https://player.vimeo.com/video/${match[1]}?dnt=1${key ? `&h=${key}` : ''}`,
  }
}

const isId = (text: string) => /^[\w-]{6,64}$/.test(text)

/** `90`, `90s`, `1m30s`, `1h2m3s` → seconds; 0 for anything else. */
function seconds(text: string): number {
  const match = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(text)
  if (!match) return 0
  const [hours = 0, minutes = 0, rest = 0] = match.slice(1).map((part) => Number(part ?? 0))
  return hours * 3600 + minutes * 60 + rest
}

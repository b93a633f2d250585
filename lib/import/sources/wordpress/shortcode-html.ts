/** The HTML for shortcodes of WordPress, WordPress.com and common plugins. */
import { html } from '../../../core/text/escape.ts'
import { replaceShortcodes, type Shortcode } from './shortcodes.ts'
import type { Attachment } from './survey.ts'

export type Shown = {
  /** An uploaded file by its id. */
  attachment: (id: string) => Attachment | undefined
  /** Called with the ids of uploaded files that a shortcode shows and the export lacks. */
  missing: (ids: readonly string[]) => void
  /** Pictures that were uploaded for the post, in order. */
  ownPictures: () => readonly Attachment[]
  /** Called with the name of a shortcode that stays as typed. */
  unknown: (name: string) => void
}

const code = [
  'code',
  'sourcecode',
  'source',
  'php',
  'css',
  'javascript',
  'bash',
  'python',
  'ruby',
  'sql',
  'xml',
  'java',
]
/** Page builders lay out a page with nested shortcodes: their content is the text. */
const layout =
  /^(?:vc|et_pb|fusion|av|cs|mk|x|tve|cmsmasters|thrive|nectar|ux|tatsu|fl|su_(?:row|column))_|^(?:row|columns?|one_(?:half|third|fourth)(?:_last)?|two_thirds?(?:_last)?|three_fourth|col|section|container|su_row|su_column|su_spacer|clear|divider|spacer|text|vc)$/
/** Names of forms and lists that plugins make when a page is shown. */
const links: Readonly<Record<string, (code: Shortcode) => string | undefined>> = {
  youtube: ({ values, content }) =>
    videoAddress(values[0] ?? values.url ?? values.id ?? content, 'https://www.youtube.com/watch?v='),
  vimeo: ({ values, content }) => videoAddress(values[0] ?? values.url ?? values.id ?? content, 'https://vimeo.com/'),
  wpvideo: ({ values }) => videoAddress(values[0], 'https://videopress.com/v/'),
  videopress: ({ values }) => videoAddress(values[0], 'https://videopress.com/v/'),
  tweet: ({ values, content }) => values[0] ?? values.url ?? content,
  twitter: ({ values, content }) => values[0] ?? content,
  gist: ({ values, content }) =>
    videoAddress(values.url ?? values[0] ?? values.id ?? content, 'https://gist.github.com/'),
  soundcloud: ({ values }) => values.url ?? values[0],
  spotify: ({ values }) => values[0],
  dailymotion: ({ values }) => videoAddress(values.id ?? values[0], 'https://www.dailymotion.com/video/'),
  instagram: ({ values }) => values.url ?? values[0],
  googlemaps: ({ values }) => values[0],
  slideshare: ({ values }) => values.url,
  ted: ({ values }) => videoAddress(values.id ?? values[0], 'https://www.ted.com/talks/'),
  embed: ({ content, values }) => content?.trim() || values.src || values[0],
}

const videoAddress = (found: string | undefined, before: string): string | undefined => {
  const text = found?.trim().replaceAll('&amp;', '&')
  return text === undefined || text === '' ? undefined : /^(?:https?:)?\/\//.test(text) ? text : before + text
}

/** Replaces what is known, and reports the rest. */
export function expandShortcodes(text: string, shown: Shown): string {
  return replaceShortcodes(text, (found) => {
    const { name, values, content, typed } = found
    if (code.includes(name) && content !== undefined)
      return codeBlock(content, values.language ?? values.lang ?? (/^(?:code|source)/.test(name) ? '' : name))
    if (name === 'caption' || name === 'wp_caption')
      return content === undefined ? undefined : caption(content, values.caption)
    if (name === 'gallery') return gallery(values, shown)
    if (name === 'audio' || name === 'video') return media(found)
    if (name === 'playlist')
      return uploads(ids(values.ids), shown)
        .map(({ url }) => html`\n\n<audio src="${url}"></audio>\n\n`)
        .join('')
    if (layout.test(name)) return `\n\n${expandShortcodes(content ?? '', shown)}\n\n`
    const known = Object.hasOwn(links, name) ? links[name]?.(found) : undefined
    if (known !== undefined && /^(?:https?:)?\/\//.test(known))
      return html`\n\n<p><a href="${known}">${known}</a></p>\n\n`
    // `[sic]` and `[…]` are words; a plugin's shortcode has values or an end.
    if (content !== undefined || Object.keys(values).some((key) => !/^\d+$/.test(key))) shown.unknown(`[${name}]`)
    return content === undefined
      ? undefined
      : `${typed.slice(0, typed.indexOf(']') + 1) + expandShortcodes(content, shown)}[/${name}]`
  })
}

/** The text of a post without its shortcodes: what is left are the words that the import must keep. */
export function withoutShortcodes(text: string, shown: Shown): string {
  return expandShortcodes(text, {
    ...shown,
    ownPictures: () => [],
    attachment: () => undefined,
    missing: () => {},
    unknown: () => {},
  })
}

/** Editors store the signs of code as references or as they are. */
function codeBlock(content: string, language: string): string {
  const inside = content.replace(/^\r?\n/, '').trimEnd()
  const isEncoded = /&(?:lt|gt|amp|quot|#\d+);/.test(inside) && !/[<>]/.test(inside)
  const text = (isEncoded ? inside : html`${inside}`).replaceAll('[', '&#91;')
  return `${html`\n\n<pre data-language="${language}"><code>`}${text}</code></pre>\n\n`
}

/** The picture comes first; what follows it is the caption, unless an old editor put the caption into an attribute. */
function caption(content: string, attribute: string | undefined): string {
  const [, picture = content, words = ''] = /^([\s\S]*?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(content) ?? []
  const shown = words.trim() || (attribute ?? '').replaceAll('&quot;', '"')
  return `\n\n<figure>${picture.trim()}<figcaption>${shown}</figcaption></figure>\n\n`
}

const ids = (list: string | undefined): string[] => (list ?? '').match(/\d+/g) ?? []

/** The uploaded files with these ids, if the export has them. */
function uploads(wanted: readonly string[], { attachment, missing }: Shown): Attachment[] {
  const lost = wanted.filter((id) => attachment(id) === undefined)
  if (lost.length > 0) missing(lost)
  return wanted.flatMap((id) => attachment(id) ?? [])
}

function gallery(values: Shortcode['values'], shown: Shown): string {
  const chosen = ids(values.ids ?? values.include)
  const left = new Set(ids(values.exclude))
  const pictures = chosen.length > 0 ? uploads(chosen, shown) : shown.ownPictures().filter(({ id }) => !left.has(id))
  const figures = pictures.map(
    ({ url, alt, caption: words }) =>
      html`<figure><img src="${url}" alt="${alt}">` +
      (words ? html`<figcaption>${words}</figcaption>` : '') +
      '</figure>',
  )
  return `\n\n<figure data-gallery>${figures.join('')}</figure>\n\n`
}

const formats = ['src', 'mp3', 'm4a', 'ogg', 'wav', 'wma', 'mp4', 'm4v', 'webm', 'ogv', 'flv', 'mov']

function media({ name, values, content }: Shortcode): string | undefined {
  const sources = formats.flatMap((format) => values[format] ?? [])
  const address = sources[0] ?? values[0]?.split('|')[0] ?? content?.trim()
  if (address === undefined || address === '') return undefined
  if (name === 'video' && /^https?:\/\/(?:www\.|player\.)?(?:youtu|vimeo)/.test(address))
    return html`\n\n<p><a href="${address}">${address}</a></p>\n\n`
  const others = sources.slice(1).map((source) => html`<source src="${source}">`)
  const poster = values.poster ? html` poster="${values.poster}"` : ''
  return `${html`\n\n<p><${name} src="${address}"` + poster}>${others.join('')}</${name}></p>\n\n`
}

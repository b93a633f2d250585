/** Cards of Ghost's editors (mobiledoc and lexical) as HTML: both store the same values under nearly the same names. */
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { html } from '../../../core/text/escape.ts'

type Values = Readonly<Record<string, unknown>>

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const caption = (value: unknown): string => (text(value) === '' ? '' : `<figcaption>${text(value)}</figcaption>`)
const group = (value: unknown): Values => (typeof value === 'object' && value !== null ? (value as Values) : {})
const image = ({ src, alt }: Values): string => html`<img src="${text(src)}" alt="${text(alt)}">`
const picture = (src: unknown): string => (text(src) === '' ? '' : `<figure>${image({ src })}</figure>`)
const button = (label: unknown, href: unknown): string =>
  text(href) === '' ? '' : html`<p><a href="${text(href)}">${text(label) || text(href)}</a></p>`

const writers: Readonly<Record<string, (values: Values) => string>> = {
  image: (card) => {
    const picture = image(card)
    return `<figure>${text(card.href) === '' ? picture : `${html`<a href="${text(card.href)}">`}${picture}</a>`}${caption(card.caption)}</figure>`
  },
  gallery: (card) =>
    `<figure data-gallery>${(Array.isArray(card.images) ? card.images : []).map((one) => image(group(one))).join('')}${caption(card.caption)}</figure>`,
  code: (card) =>
    `${html`<pre data-language="${text(card.language)}"><code>${text(card.code)}</code></pre>`}${text(card.caption) === '' ? '' : `<p><em>${text(card.caption)}</em></p>`}`,
  markdown: ({ markdown }) =>
    micromark(text(markdown), 'utf8', { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
  html: (card) => text(card.html),
  embed: (card) =>
    `<figure>${text(card.html).includes('<iframe') ? text(card.html) : html`<p><a href="${text(card.url)}">${text(card.url)}</a></p>`}${caption(card.caption)}</figure>`,
  bookmark: (card) => bookmark(card),
  hr: () => '<hr>',
  button: (card) => button(card.buttonText, card.buttonUrl),
  callout: (card) =>
    `<blockquote data-callout="NOTE"><p>${text(card.calloutEmoji)} ${text(card.calloutText)}</p></blockquote>`,
  toggle: (card) => `<details><summary>${text(card.heading)}</summary>${text(card.content)}</details>`,
  video: (card) => {
    const poster = text(card.customThumbnailSrc) || text(card.thumbnailSrc)
    const player = html`<video src="${text(card.src)}"` + (poster === '' ? '' : html` poster="${poster}"`)
    return `<figure>${player}></video>${caption(card.caption)}</figure>`
  },
  audio: (card) =>
    picture(card.thumbnailSrc) + html`<p>${text(card.title)}</p><p><audio src="${text(card.src)}"></audio></p>`,
  file: (card) =>
    `${html`<p><a href="${text(card.src)}">${text(card.fileTitle) || text(card.fileName)}</a> ${text(card.fileCaption)}</p>`}`,
  product: (card) =>
    `${picture(card.productImageSrc)}<p><strong>${text(card.productTitle)}</strong></p>${text(card.productDescription)}${button(card.productButton, card.productUrl)}`,
  header: (card) =>
    `${picture(card.backgroundImageSrc)}<h2>${text(card.header ?? card.heading)}</h2><p>${text(card.subheader ?? card.subheading)}</p>${button(card.buttonText, card.buttonUrl)}`,
  'call-to-action': (card) =>
    `${picture(card.imageUrl)}${text(card.textValue)}${button(card.buttonText, card.buttonUrl)}`,
}

const synonyms: Readonly<Record<string, string>> = {
  'card-markdown': 'markdown',
  codeblock: 'code',
  horizontalrule: 'hr',
  'image-card': 'image',
}

/** Cards that are for mail and members, or fetch something when the page is shown. */
const elsewhere: ReadonlySet<string> = new Set(['paywall', 'email', 'email-cta', 'signup'])

/** What a card of any kind may call its text. */
const texts = ['heading', 'title', 'html', 'text', 'content', 'markdown', 'caption']

/** @param leftOut called with what of a card is not shown */
export function cardHtml(name: string, values: unknown, leftOut: (what: string) => void): string {
  const kind = synonyms[name] ?? name
  const card = group(values)
  const write = Object.hasOwn(writers, kind) ? writers[kind] : undefined
  if (kind === 'bookmark' && text(group(card.metadata).thumbnail) !== '') leftOut('picture of a bookmark')
  if (write) return write(card)
  if (elsewhere.has(kind)) {
    leftOut(`card ${kind}, which is for mail and members,`)
    return ''
  }
  const kept = texts.map((key) => text(card[key])).filter((one) => one !== '')
  leftOut(kept.length > 0 ? `card ${kind}, apart from its text,` : `card ${kind}`)
  return kept.map((one) => `<div>${one}</div>`).join('')
}

function bookmark(card: Values): string {
  const { title, description, author, publisher } = group(card.metadata)
  const label = text(title) || text(card.url)
  const by = [author, publisher].map(text).filter(Boolean).join(' · ')
  return `${html`<p><a href="${text(card.url)}">${label}</a></p>`}${[text(description), by]
    .filter(Boolean)
    .map((line) => html`<p>${line}</p>`)
    .join('')}${text(card.caption) === '' ? '' : `<p><em>${text(card.caption)}</em></p>`}`
}

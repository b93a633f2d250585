/** Parts of a page outside its text, for readers that show the text alone. */
import { html } from '../../core/text/escape.ts'

/** The lead picture, which the page shows above its text. */
export function leadHtml({ url, alt, width, height }: { url: string; alt: string; width: number; height: number }) {
  return html`<p><img src="${url}" alt="${alt}" width="${String(width)}" height="${String(height)}"></p>`
}

/** The text with its language and direction, if they differ from the site's. */
export function inLanguage(post: { lang: string; dir?: 'ltr' | 'rtl' }, siteLanguage: string, text: string): string {
  if (post.lang === siteLanguage && post.dir === undefined) return text
  const dir = post.dir ? html` dir="${post.dir}"` : ''
  return `${html`<div lang="${post.lang}"`}${dir}>${text}</div>`
}

/** A one-sentence page in the browser's default style, for redirects and withdrawn posts. */
import { html as escaper } from '../../core/text/escape.ts'
import { pagePolicy, policyMeta } from './policy.ts'

export type PlainPage = {
  language: string
  title: string
  /** One sentence. */
  text: string
  link: { href: string; label: string }
  /** Path of the site's icon, with base: without one, browsers request `/favicon.ico`, which does not exist on a site below a base path. */
  icon: string
  /** Target of a redirect: path with base, and absolute address. */
  to?: { href: string; absolute: string }
}

const style =
  ':root{color-scheme:light dark;background:Canvas;color:CanvasText}body{max-width:34rem;margin:18vh auto 0;padding:0 1.5rem;font:1.125rem/1.6 Georgia,serif}h1{font-size:1.75rem;line-height:1.2}a{color:inherit}'

export function plainPage({ language, title, text, link, icon, to }: PlainPage): string {
  const policy = policyMeta(pagePolicy({ scripts: [], styles: [style], frames: [] }, {}))
  const head = to
    ? escaper`<meta http-equiv="refresh" content="0;url=${to.href}"><link rel="canonical" href="${to.absolute}">`
    : ''
  return `<!DOCTYPE html>
${escaper`<html lang="${language}">`}<head>${policy}<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">${escaper`<link rel="icon" href="${icon}" type="image/svg+xml">`}${head}${escaper`<title>${title}</title><meta name="description" content="${text}">`}<style>${style}</style></head><body><main>${escaper`<h1>${title}</h1><p>${text}</p><p><a href="${link.href}">${link.label}</a></p>`}</main></body></html>
`
}

/** Icons in every size that asks for one, and the web manifest, from one drawing: the owner's `public/logo.svg`, else a mark of our own. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { cleanSvg, drawPng } from '../../images/index.ts'
import { readTheme, type Theme } from '../../theme.ts'
import { href } from '../../urls.ts'
import type { BuiltSite, Output } from '../outputs.ts'
import type { PublishedFile } from '../published-file.ts'
import { icoOf } from './ico.ts'
import { drawMark } from './mark.ts'

export const icons: Output = {
  name: 'icons',
  async make({ site, input, repository, siteRoot }) {
    const theme = readTheme(repository)
    const logo = logoOf(siteRoot)
    const svg = logo ?? drawMark(theme)
    const onPaper = (size: number, room?: number) => drawPng(svg, size, theme.colour('paper', 'light'), room)
    const files: PublishedFile[] = [
      { path: 'icon.svg', content: svg },
      { path: 'icon-192.png', content: await drawPng(svg, 192) },
      { path: 'icon-512.png', content: await drawPng(svg, 512) },
      // A launcher cuts any shape out of it, and leaves a circle of four fifths. Our own mark is drawn for that.
      { path: 'icon-maskable.png', content: await (logo ? onPaper(512, 88) : onPaper(512)) },
      // A phone fills what is transparent with black.
      { path: 'apple-touch-icon.png', content: await onPaper(180) },
      { path: 'favicon.ico', content: icoOf(await drawPng(svg, 32), 32) },
      { path: 'site.webmanifest', content: `${JSON.stringify(manifest(input.site, theme), null, 2)}\n` },
    ]
    // What the owner put into public/ stands.
    for (const file of files) if (!site.has(file.path)) site.write(file)
    return []
  },
}

function logoOf(siteRoot: string): string | undefined {
  const file = path.join(siteRoot, 'public/logo.svg')
  return existsSync(file) ? cleanSvg(readFileSync(file, 'utf8'))?.svg : undefined
}

/** Web app manifest (W3C): a name and a face for those who keep the site among their apps; it opens like any page. */
function manifest(site: BuiltSite['input']['site'], theme: Theme) {
  const icon = (size: number) => ({ src: href(site, `/icon-${size}.png`), sizes: `${size}x${size}`, type: 'image/png' })
  return {
    name: site.title,
    description: site.description,
    lang: site.language,
    id: href(site, '/'),
    start_url: href(site, '/'),
    scope: href(site, '/'),
    display: 'browser',
    background_color: theme.colour('paper', 'light'),
    theme_color: theme.colour('paper', 'light'),
    icons: [
      { src: href(site, '/icon.svg'), sizes: 'any', type: 'image/svg+xml' },
      icon(192),
      icon(512),
      { ...icon(512), src: href(site, '/icon-maskable.png'), purpose: 'maskable' },
    ],
  }
}

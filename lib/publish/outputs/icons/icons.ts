/** Icons in all required sizes and the web manifest, from one drawing: the owner's `public/logo.svg`, or else the initial of the title. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { href } from '../../../core/addresses/urls.ts'
import { storeKey } from '../../../core/cache/store.ts'
import { readTheme, type Theme } from '../../../core/look/theme.ts'
import { cleanSvg, drawPng } from '../../../images/index.ts'
import type { Make } from '../../site/manifest.ts'
import type { BuiltSite, Output } from '../output.ts'
import { icoOf } from './ico.ts'
import { initialOf } from './initial.ts'
import { drawMark } from './mark.ts'

export const icons: Output = {
  name: 'icons',
  async make({ site, input, repository, siteRoot, store, key }) {
    const theme = readTheme(repository)
    const logo = logoOf(siteRoot)
    const svg = logo ?? drawMark(theme, await initialOf(input.site.title, repository, store))
    const paper = theme.colour('paper', 'light')
    const onPaper = (size: number, room?: number) => drawPng(svg, size, paper, room)
    const files: Readonly<Record<string, Make>> = {
      'icon.svg': () => svg,
      'icon-192.png': () => drawPng(svg, 192),
      'icon-512.png': () => drawPng(svg, 512),
      // A launcher crops it to any shape, keeping a circle of four fifths. The default mark is drawn for that.
      'icon-maskable.png': () => (logo ? onPaper(512, 88) : onPaper(512)),
      // Phones fill transparent areas with black.
      'apple-touch-icon.png': () => onPaper(180),
      'favicon.ico': async () => icoOf(await drawPng(svg, 32), 32),
      'site.webmanifest': () => `${JSON.stringify(manifest(input.site, theme), null, 2)}\n`,
    }
    for (const [name, make] of Object.entries(files)) {
      // The owner's own files in public/ take precedence.
      if (site.has(name)) continue
      site.keep(name, storeKey('icon', key, name, svg, paper, JSON.stringify(input.site)), make)
    }
    return []
  },
}

function logoOf(siteRoot: string): string | undefined {
  const file = path.join(siteRoot, 'public/logo.svg')
  return existsSync(file) ? cleanSvg(readFileSync(file, 'utf8'))?.svg : undefined
}

/** Web app manifest (W3C): name and icon for readers who install the site; it opens like any page. */
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

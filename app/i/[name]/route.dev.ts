/** Serves pictures in dev, encoding each on request. Builds encode them in advance and ignore `.dev.ts` files (next.config.js). */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type CutFont, obtainRendition, renditionNamed } from '../../../lib/images/index.ts'
import { livePublication } from '../../live-publication.ts'

const types = {
  avif: 'image/avif',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  svg: 'image/svg+xml',
} as const

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const { name } = await params
  const { root, pictures } = livePublication()
  const shown = Object.values(pictures.found).flatMap((found) => ('picture' in found ? found.picture : []))
  const wanted = renditionNamed(shown, name)
  if (!wanted) return new Response('No picture bears this name', { status: 404 })
  const cacheFolder = resolve('.next/cache/masthead/images')
  const content = await obtainRendition(wanted.picture, wanted.file, { siteRoot: root, cacheFolder, cutLetters })
  return new Response(new Uint8Array(content), {
    headers: { 'Content-Type': types[wanted.file.format], 'Cache-Control': 'max-age=31536000, immutable' },
  })
}

const file = (path: string) => pathToFileURL(resolve(path))

/** The subsetter reads files of its own package, so Next must not bundle it. */
const cutLetters: CutFont = async (recipe, text) => {
  const bundler: { importBundled: (source: URL) => Promise<{ cutLetters: CutFont }> } = await import(
    /* turbopackIgnore: true */ file('lib/core/code/bundle.mjs').href
  )
  return (await bundler.importBundled(file('lib/fonts/make.ts'))).cutLetters(recipe, text)
}

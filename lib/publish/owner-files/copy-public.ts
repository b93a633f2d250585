/** Copies what a site publishes from public/. */
import { listPublic } from '../../content/index.ts'
import type { Problem } from '../../core/problems/problem.ts'
import type { PageFacts } from '../checks/page-facts.ts'
import type { Manifest } from '../site/manifest.ts'
import { copyFile } from './copy-file.ts'

/** Copies the owner's files, and those files of public/images/ that a page shows. What else public/ holds was reported when the content was read. */
export function copyPublic(siteRoot: string, site: Manifest, pages: readonly PageFacts[], base: string): Problem[] {
  const { files, images } = listPublic(siteRoot)
  const addresses = new Set(pages.flatMap(({ assets, links }) => [...assets.map(({ address }) => address), ...links]))
  const used = new Set([...addresses].map(safeDecode))
  const shown = images.filter(({ name }) => used.has(`${base}/${name}`))
  return [...files, ...shown].flatMap(({ name }) => copyFile(site, siteRoot, { source: `public/${name}`, name }))
}

function safeDecode(text: string): string {
  try {
    return decodeURI(text)
  } catch {
    return text
  }
}

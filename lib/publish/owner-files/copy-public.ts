/** Copies what a site publishes from public/. */
import type { Problem } from '../../core/problems/problem.ts'
import type { PageFacts } from '../checks/page-facts.ts'
import type { Manifest } from '../site/manifest.ts'
import { copyFile } from './copy-file.ts'
import { listPublic } from './public.ts'

/** Copies the owner's files, and those files of public/images/ that a page shows. */
export function copyPublic(siteRoot: string, site: Manifest, pages: readonly PageFacts[], base: string): Problem[] {
  const { files, images, problems } = listPublic(siteRoot)
  const addresses = new Set(pages.flatMap(({ assets, links }) => [...assets.map(({ address }) => address), ...links]))
  const used = new Set([...addresses].map(safeDecode))
  const shown = images.filter(({ name }) => used.has(`${base}/${name}`))
  for (const { name } of [...files, ...shown])
    problems.push(...copyFile(site, siteRoot, { source: `public/${name}`, name }))
  return problems
}

function safeDecode(text: string): string {
  try {
    return decodeURI(text)
  } catch {
    return text
  }
}

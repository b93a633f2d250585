/** Collects all uses of pictures in front matter and bodies. */
import type { CompiledBody } from '../../markdown/index.ts'
import { allTerms } from '../entities/taxonomies/term-files.ts'
import { oncePerFile } from '../languages/once-per-file.ts'
import type { Content } from '../model.ts'

export type PictureUse = {
  /** Path of the document. */
  path: string
  source: string
  line: number
  column: number
  /** `null` if a required alternative text is missing. */
  alt: string | null
  /** The front matter key; undefined for the body. */
  key?: 'image' | 'image_path'
}

/** Returns all uses, including those in unpublished documents, so that publishing one later breaks nothing. */
export function pictureUses(content: Content, bodies: ReadonlyMap<string, CompiledBody>): PictureUse[] {
  const { posts, pages, partial, authors, unshownPictures } = content
  const shown = new Set([...posts, ...pages].map(({ path }) => path))
  const unusable = partial.filter(({ path }) => !shown.has(path))
  const leads = [...posts, ...pages, ...unusable].flatMap(({ path, image, image_alt, imageAt }) =>
    image ? [{ path, source: image, ...imageAt, alt: image_alt ?? null, key: 'image' as const }] : [],
  )
  // A portrait is shown next to the name, a term's picture next to its title, so both are decorative.
  const portraits = oncePerFile(authors).flatMap(({ path, image, imageAt }) =>
    image ? [{ path, source: image, ...imageAt, alt: '', key: 'image_path' as const }] : [],
  )
  const terms = oncePerFile(allTerms(content)).flatMap(({ path, image, imageAt = { line: 1, column: 1 } }) =>
    path && image ? [{ path, source: image, ...imageAt, alt: '', key: 'image' as const }] : [],
  )
  const unshown = unshownPictures.map((picture) => ({ ...picture, alt: '' }))
  const inBodies = [...bodies].flatMap(([path, { images }]) =>
    images.map(({ src, line, column, alt }) => ({ path, source: src, line, column, alt })),
  )
  return [...leads, ...portraits, ...terms, ...unshown, ...inBodies]
}

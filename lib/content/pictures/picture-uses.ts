/** Every place in the content that names a picture: front matter and bodies alike. */
import type { CompiledBody } from '../../markdown/index.ts'
import type { Content } from '../model.ts'

export type PictureUse = {
  /** The document that names it. */
  path: string
  source: string
  line: number
  column: number
  /** `null` where an alternative is wanted and missing. */
  alt: string | null
  /** The front matter key; undefined for the body. */
  key?: 'image' | 'image_path'
}

/** All uses, of unpublished documents too, so that publishing one later breaks nothing. */
export function pictureUses(content: Content, bodies: ReadonlyMap<string, CompiledBody>): PictureUse[] {
  const { posts, pages, partial, authors, categories } = content
  const shown = new Set([...posts, ...pages].map(({ path }) => path))
  const unusable = partial.filter(({ path }) => !shown.has(path))
  const leads = [...posts, ...pages, ...unusable].flatMap(({ path, image, image_alt, imageAt }) =>
    image ? [{ path, source: image, ...imageAt, alt: image_alt ?? null, key: 'image' as const }] : [],
  )
  // A portrait stands beside the name, a category's picture beside its title: decoration.
  const portraits = authors.flatMap(({ path, image, imageAt }) =>
    image ? [{ path, source: image, ...imageAt, alt: '', key: 'image_path' as const }] : [],
  )
  const terms = categories.flatMap(({ path, image, imageAt = { line: 1, column: 1 } }) =>
    path && image ? [{ path, source: image, ...imageAt, alt: '', key: 'image' as const }] : [],
  )
  const inBodies = [...bodies].flatMap(([path, { images }]) =>
    images.map(({ src, line, column, alt }) => ({ path, source: src, line, column, alt })),
  )
  return [...leads, ...portraits, ...terms, ...inBodies]
}

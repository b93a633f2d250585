/** Which pictures a published site needs: those that its pages name, and no others. */

import { filesOf, type Rendition, renditions } from '../encode/renditions.ts'
import type { Picture } from './read-picture.ts'

/** `/i/` and a name, in an attribute, a srcset, a feed or a style sheet; base path or host may stand before it. */
const named = /\/i\/([0-9a-f]{16}(?:-\d{1,5})?\.(?:avif|jpg|png|webp|svg))(?![\w-])/g

/**
 * The files below `/i/` that texts name, each once, in order.
 * @param texts what is about to be published
 */
export function renditionsNamedIn(texts: Iterable<string>): string[] {
  const names = new Set<string>()
  for (const text of texts) for (const [, name] of text.matchAll(named)) if (name) names.add(name)
  return [...names].sort()
}

/** The picture and the file of it that a name below `/i/` means; undefined when none of these pictures has it. */
export function renditionNamed(
  pictures: Iterable<Picture>,
  name: string,
): { picture: Picture; file: Rendition } | undefined {
  for (const picture of pictures) {
    const file = name.startsWith(picture.hash) && filesOf(renditions(picture)).find((each) => each.name === name)
    if (file) return { picture, file }
  }
  return undefined
}

/** Reads an export for its pictures only, before any text is written: what could be fetched decides the addresses in the texts. */
import { withPictures } from './convert/markdown-pictures.ts'
import { prepare } from './convert/prepare.ts'
import type { Pictures } from './media/pictures.ts'
import type { Export } from './model.ts'

export async function collectPictures(source: Export, pictures: Pictures): Promise<void> {
  const leftOut = [...source.leftOut]
  const see = (src: string) => pictures.address(src, '')
  for await (const { body, image, comments } of source.documents()) {
    if (image) see(image.src)
    if ('tree' in body) prepare(body.tree, { link: (href) => href, image: see, file: see })
    else withPictures(body.markdown, see)
    for (const comment of comments) prepare(comment.body, { link: (href) => href, image: see, file: see })
  }
  for (const { image } of [...source.people, ...source.terms]) if (image) see(image)
  // The documents are read a second time, and would report what they leave out twice.
  source.leftOut.splice(0, source.leftOut.length, ...leftOut)
}

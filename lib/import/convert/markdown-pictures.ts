/** Resolves the pictures of a body that was Markdown already: its text stays as it was typed, apart from their addresses. */
import { micromark } from 'micromark'
import { elementsNamed, parseBody } from './tree.ts'

/** @param image the address for a text */
export function withPictures(markdown: string, image: (src: string) => string): string {
  const sources = elementsNamed(parseBody(micromark(markdown, 'utf8', { allowDangerousHtml: true })), ['img']).map(
    ({ properties: { src } }) => String(src ?? ''),
  )
  return [...new Set(sources)]
    .filter((src) => src !== '')
    .reduce((text, src) => text.replaceAll(src, image(src)), markdown)
}

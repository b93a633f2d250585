/**
 * GitHub Flavored Markdown, without constructs that the body cannot contain. Bare addresses are tried at every letter and searched for
 * again afterwards, a seventh of the time of a body; footnotes search the whole text backwards from every `]`.
 */
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { type Extension, gfm } from 'micromark-extension-gfm'
import remarkGfm from 'remark-gfm'
import type { Processor } from 'unified'

/** Characters that any bare address contains; a character reference may hide one of them. */
const maybeAddress = /http|www|@|&[#a-z]/i

/** @param text the body as the parser sees it; without it, nothing is left out */
export function remarkGithub(this: Processor, { text = '@[^' }: { text?: string }): void {
  const addresses = maybeAddress.test(text)
  const footnotes = text.includes('[^')
  if (addresses && footnotes) {
    remarkGfm.call(this)
    return
  }
  const isNeeded = (name = ''): boolean =>
    (addresses || !name.endsWith('Autolink')) && (footnotes || !/footnote/i.test(name))
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), narrowed(gfm(), isNeeded)]
  const nodes = gfmFromMarkdown().filter(({ enter }) => addresses || !enter || !('literalAutolink' in enter))
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), nodes]
}

/** An extension without the inline constructs that are not needed. */
function narrowed(extension: Extension, isNeeded: (name: string | undefined) => boolean): Extension {
  const text = Object.entries(extension.text ?? {}).map(([code, constructs]) => [
    code,
    [constructs ?? []].flat().filter(({ name }) => isNeeded(name)),
  ])
  return { ...extension, text: Object.fromEntries(text) }
}

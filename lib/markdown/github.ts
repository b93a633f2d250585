/**
 * GitHub's Markdown. Its bare addresses are tried at every letter of the text, and its texts are searched again afterwards: a seventh of
 * what a body costs. Where no letter of a body can begin one, it is read without.
 */
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { type Extension, gfm } from 'micromark-extension-gfm'
import remarkGfm from 'remark-gfm'
import type { Processor } from 'unified'

/** What a bare address holds; a character reference may stand for any of it. */
const maybeAddress = /http|www|@|&[#a-z]/i

/** @param text the body as the parser sees it; without it all is read */
export function remarkGithub(this: Processor, { text = '@' }: { text?: string }): void {
  if (maybeAddress.test(text)) {
    remarkGfm.call(this)
    return
  }
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), withoutAddresses(gfm())]
  const nodes = gfmFromMarkdown().filter(({ enter }) => !enter || !('literalAutolink' in enter))
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), nodes]
}

function withoutAddresses(extension: Extension): Extension {
  const text = Object.entries(extension.text ?? {}).map(([code, constructs]) => [
    code,
    [constructs ?? []].flat().filter(({ name }) => !name?.endsWith('Autolink')),
  ])
  return { ...extension, text: Object.fromEntries(text) }
}

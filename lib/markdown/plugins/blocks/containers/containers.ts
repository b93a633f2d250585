/** Parses `:::note Title` … `:::` and `:::details Summary` … `:::`, the callouts of Docusaurus, VitePress and HackMD. */
import type { Paragraph, Root } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import { report } from '../../../tree/report.ts'
import { visit } from '../../../tree/visit.ts'
import { calloutKind } from '../callouts/kinds.ts'
import { containerSyntax } from './syntax.ts'

declare module 'mdast' {
  interface BlockquoteData {
    /** A block between `:::` fences: its name as typed, and its number of fences. Without a closing fence it extends to the end. */
    container?: { name: string; fences: number }
  }
  interface ParagraphData {
    /** The words after the name. */
    containerTitle?: true
  }
}

/** Names of blocks that the reader opens. */
export const isDetails = (name: string): boolean => /^(?:details|spoiler)$/i.test(name)

/** A quotation, with who said it as its title. */
export const isQuotation = (name: string): boolean => /^(?:q|blockquote)$/i.test(name)

/** VitePress shows its blocks of code behind tabs; here they follow each other, each with its title. */
export const isCodeGroup = (name: string): boolean => /^code-group$/i.test(name)

const isKnown = (name: string): boolean =>
  calloutKind(name) !== undefined || isDetails(name) || isQuotation(name) || isCodeGroup(name)

/** In the tree, such a block is a quote with the name in its data, until `remarkCallouts` converts it. */
const containerNodes: FromMarkdown = {
  enter: {
    container(token) {
      this.enter({ type: 'blockquote', data: { container: { name: '', fences: 0 } }, children: [] }, token)
    },
    containerTitle(token) {
      this.enter({ type: 'paragraph', data: { containerTitle: true }, children: [] }, token)
    },
  },
  exit: {
    container(token) {
      this.exit(token)
    },
    containerName(token) {
      const node = this.stack.at(-1)
      if (node?.type === 'blockquote' && node.data?.container) node.data.container.name = this.sliceSerialize(token)
    },
    containerFence() {
      const node = this.stack.at(-1)
      if (node?.type === 'blockquote' && node.data?.container) node.data.container.fences++
    },
    containerTitle(token) {
      const node = this.stack.at(-1)
      if (node?.type === 'paragraph') withoutMarks(node)
      this.exit(token)
    },
  },
}

/** Removes the brackets around a title and the attributes after it, which are not supported. */
function withoutMarks({ children }: Paragraph): void {
  const last = children.at(-1)
  if (last?.type === 'text') last.value = last.value.replace(/\{[^{}]*\}\s*$/, '').trimEnd()
  const first = children[0]
  if (first?.type !== 'text' || last?.type !== 'text' || !/^\[/.test(first.value) || !last.value.endsWith(']')) return
  last.value = last.value.slice(0, -1)
  first.value = first.value.slice(1)
}

/** Adds these blocks to the parser. A block with another name stays as typed and is reported by `remarkForeignMarks`. */
export function remarkContainers(this: Processor) {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), containerSyntax(isKnown)]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), containerNodes]
  return (tree: Root, file: VFile): void => {
    visit(tree, 'blockquote', (node) => {
      const { name, fences } = node.data?.container ?? {}
      if (fences !== 1) return
      const message = `The block :::${name} is never closed: everything after it belongs to it`
      report(file, 'container-unclosed', node, message, 'Add a line ::: where it ends')
    })
  }
}

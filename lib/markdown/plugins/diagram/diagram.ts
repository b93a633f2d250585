/** Turns a fence of Mermaid into an SVG with a text alternative that follows the colour scheme. */
import type { Element, Parents, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { VFile } from 'vfile'
import type { Messages } from '../../../core/messages/messages.ts'
import { report } from '../../tree/report.ts'
import { visit } from '../../tree/visit.ts'
import { parseFenceMeta } from '../code/meta.ts'
import { type Drawing, drawDiagram } from './draw.ts'
import { figureOf, narrowest, widest } from './figure.ts'
import { type DiagramSource, fromTopToBottom, readDiagram } from './source.ts'

type Drawn = Extract<Drawing, { svg: Element }>

/**
 * A rehype plugin: draws every `<pre><code class="language-mermaid">`. It runs after the sanitiser, since the SVG is ours,
 * and before `rehypeCode`, which shows the source of diagrams that can't be drawn.
 */
export function rehypeDiagram({ messages }: { messages: Messages }) {
  return async (tree: Root, file: VFile) => {
    const fences: { parent: Parents; pre: Element; code: Element }[] = []
    visit(tree, 'element', (pre, _index, parent) => {
      const code = mermaidOf(pre)
      if (code && parent) fences.push({ parent, pre, code })
    })
    for (const [index, { parent, pre, code }] of fences.entries()) {
      const source = readDiagram(textOf(code))
      const prefix = `m-diagram-${index + 1}-`
      const drawing = await drawDiagram(source, prefix)
      if (!('svg' in drawing)) {
        const start = pre.position?.start
        const place = start && { ...start, line: start.line + drawing.line, column: 1 }
        report(file, 'diagram-invalid', place, drawing.message, drawing.remedy)
        continue
      }
      if (!source.alt) {
        report(file, 'diagram-alt', pre, 'this diagram has no text alternative', 'add a line "%% alt: what it shows"')
      }
      const { title } = parseFenceMeta(String(code.properties.dataMeta ?? ''))
      const { svg, narrow } = await forEveryScreen(drawing, source, prefix)
      const figure = figureOf({ svg, narrow, alt: source.alt, title, prefix, messages })
      parent.children.splice(parent.children.indexOf(pre), 1, figure)
    }
  }
}

/** Chooses between the drawing and the one from top to bottom, for wide screens and for phones. */
async function forEveryScreen(drawing: Drawn, source: DiagramSource, prefix: string): Promise<Drawn> {
  const width = widthOf(drawing)
  const other = width > narrowest ? fromTopToBottom(source) : undefined
  const turned = other && (await drawDiagram(other, `${prefix}turned-`))
  if (!turned || !('svg' in turned) || widthOf(turned) >= width) return drawing
  // What no screen shows without scrolling runs from top to bottom everywhere.
  if (width > widest) return turned
  return { svg: drawing.svg, narrow: widthOf(turned) > narrowest ? (drawing.narrow ?? turned.svg) : turned.svg }
}

const widthOf = ({ svg }: Drawn) => Number(svg.properties.width)

function mermaidOf(pre: Element): Element | undefined {
  if (pre.tagName !== 'pre') return undefined
  const code = pre.children.find((child) => child.type === 'element')
  const names = code?.tagName === 'code' ? code.properties.className : undefined
  return Array.isArray(names) && names.includes('language-mermaid') ? code : undefined
}

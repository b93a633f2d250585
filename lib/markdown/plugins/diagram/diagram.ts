/** Turns a fence of Mermaid into an SVG with a text alternative that follows the colour scheme. */
import type { Element, ElementContent, Parents, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { VFile } from 'vfile'
import { words } from '../../../core/messages.ts'
import { report } from '../../tree/report.ts'
import { visit } from '../../tree/visit.ts'
import { parseFenceMeta } from '../code/meta.ts'
import { drawDiagram } from './draw.ts'
import { readDiagram } from './source.ts'

/** Widths in CSS pixels: the content of the narrowest page, and what `components/text/rich.css` calls wide (36rem). */
const narrowest = 280
const wideFrom = 576

/**
 * A rehype plugin: draws every `<pre><code class="language-mermaid">`. It runs after the sanitiser, since the SVG is ours,
 * and before `rehypeCode`, which shows the source of diagrams that can't be drawn.
 */
export function rehypeDiagram() {
  return async (tree: Root, file: VFile) => {
    const fences: { parent: Parents; pre: Element; code: Element }[] = []
    visit(tree, 'element', (pre, _index, parent) => {
      const code = mermaidOf(pre)
      if (code && parent) fences.push({ parent, pre, code })
    })
    for (const [index, { parent, pre, code }] of fences.entries()) {
      const source = readDiagram(textOf(code))
      const drawing = await drawDiagram(source, `m-diagram-${index + 1}-`)
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
      parent.children.splice(parent.children.indexOf(pre), 1, figureOf(drawing.svg, source.alt, title))
    }
  }
}

function figureOf(svg: Element, alt: string | undefined, title: string | undefined): Element {
  const width = Number(svg.properties.width)
  const label = alt ?? words.diagramLabel(textsOf(svg).join(', '))
  const children: ElementContent[] = [{ ...svg, properties: { ...svg.properties, role: 'img', ariaLabel: label } }]
  if (title) {
    const caption: ElementContent = { type: 'text', value: title }
    children.push({ type: 'element', tagName: 'figcaption', properties: {}, children: [caption] })
  }
  return {
    type: 'element',
    tagName: 'figure',
    // Scrollable regions must be reachable by keyboard.
    properties: {
      className: width > wideFrom ? ['diagram', 'diagram-wide'] : ['diagram'],
      tabIndex: width > narrowest ? 0 : undefined,
    },
    children,
  }
}

function mermaidOf(pre: Element): Element | undefined {
  if (pre.tagName !== 'pre') return undefined
  const code = pre.children.find((child) => child.type === 'element')
  const names = code?.tagName === 'code' ? code.properties.className : undefined
  return Array.isArray(names) && names.includes('language-mermaid') ? code : undefined
}

/** The labels of a drawing in order: the least bad alternative when the author gave none. */
function textsOf(node: Element): string[] {
  if (node.tagName === 'text') return [textOf(node).trim()].filter(Boolean)
  return node.children.flatMap((child) => (child.type === 'element' ? textsOf(child) : []))
}

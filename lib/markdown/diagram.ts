/** Diagrams: a fence of Mermaid becomes an SVG that carries its text alternative and follows the colour scheme. */
import type { Element, ElementContent, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { words } from '../words.ts'
import { parseFenceMeta } from './code/meta.ts'
import { drawDiagram } from './diagram/draw.ts'
import { readDiagram } from './diagram/source.ts'
import { report } from './report.ts'

/** Widths in CSS pixels: the content of the narrowest page, and what `app/rich.css` calls wide (36rem). */
const narrowest = 280
const wideFrom = 576

/**
 * A rehype plugin: draws every `<pre><code class="language-mermaid">`. It stands after the sanitiser, since SVG is ours here,
 * and before `rehypeCode`, which shows the source of what cannot be drawn.
 */
export function rehypeDiagram() {
  return (tree: Root, file: VFile) => {
    let count = 0
    visit(tree, 'element', (pre, index, parent) => {
      const code = mermaidOf(pre)
      if (!code || !parent || index === undefined) return
      const source = readDiagram(textOf(code))
      const drawing = drawDiagram(source, `m-diagram-${++count}-`)
      const start = pre.position?.start
      if (!('svg' in drawing)) {
        const place = start && { ...start, line: start.line + drawing.line, column: 1 }
        report(file, 'diagram-invalid', place, drawing.message, drawing.remedy)
        return
      }
      if (!source.alt) {
        report(file, 'diagram-alt', pre, 'this diagram has no text alternative', 'add a line "%% alt: what it shows"')
      }
      const { title } = parseFenceMeta(String(code.properties.dataMeta ?? ''))
      parent.children[index] = figureOf(drawing.svg, source.alt, title)
    })
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
    // What scrolls must be reachable by keyboard.
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

/** The labels of a drawing in its order: the least bad alternative when the author gave none. */
function textsOf(node: Element): string[] {
  if (node.tagName === 'text') return [textOf(node).trim()].filter(Boolean)
  return node.children.flatMap((child) => (child.type === 'element' ? textsOf(child) : []))
}

/** Draws a Mermaid diagram as SVG at build time, without a browser, or reports why it can't. The only importer of the diagram library. */
import type { Element } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { parseFragment } from 'parse5'
import { cleanDiagram, smallestType } from './clean.ts'
import { narrowest } from './figure.ts'
import { readSequence } from './sequence-rows.ts'
import { drawSlimSequence } from './slim-sequence.ts'
import { type DiagramSource, drawableKinds } from './source.ts'
import { drawTall } from './tall/draw-tall.ts'
import { readGraph } from './tall/read-graph.ts'
import { firstUndrawn } from './undrawn.ts'

/** The drawing, and one for phones if it is wider than they are; or the line of the source, from 1, and what is wrong with it. */
export type Drawing = { svg: Element; narrow?: Element } | { line: number; message: string; remedy: string }

/** Layout time grows faster than linearly, and larger diagrams are unreadable anyway. */
const statementLimit = 150

/**
 * Draws a diagram.
 * @param source as read by `readDiagram`
 * @param prefix prefix for every id inside the SVG
 */
export async function drawDiagram(source: DiagramSource, prefix: string): Promise<Drawing> {
  if (!source.kind) {
    return {
      line: 1,
      message: 'this kind of diagram is not supported',
      remedy: `start it with one of ${drawableKinds.join(', ')}`,
    }
  }
  if (source.statements.length > statementLimit) {
    return {
      line: 1,
      message: `the diagram has more than ${statementLimit} lines`,
      remedy: 'split it into several diagrams',
    }
  }
  const [first] = source.statements
  if (!first) return { line: 1, message: 'the diagram is empty', remedy: 'add lines after the first' }

  // Imported lazily: the layout engine takes half a second to load, and few bodies contain a diagram.
  const { renderMermaidSVG } = await import('beautiful-mermaid')
  let markup: string
  try {
    const render = (drawable: string) => renderMermaidSVG(drawable, { transparent: true, padding: 12, font: 'Inter' })
    markup = render(source.drawable)
    // Groups with a direction of their own may fail to get a place.
    if (isUnplaced(markup)) markup = render(source.drawable.replace(/^direction\s.*$/gim, ''))
    if (isUnplaced(markup)) throw new Error('its parts cannot be placed')
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    return { line: 1, message: `the diagram cannot be parsed: ${reason}`, remedy: 'correct the diagram' }
  }

  const undrawn = firstUndrawn(source.statements, decodeEntities(markup))
  if (undrawn) {
    return {
      line: undrawn.statement.line,
      message: `"${undrawn.statement.text}" cannot be drawn: "${undrawn.word}" is not understood`,
      remedy: 'use simpler Mermaid syntax in this line',
    }
  }
  const empty = /<g class="subgraph" data-id="([^"]*)"[^>]*>\s*<rect [^>]*width="0"/.exec(markup)
  if (empty) {
    return {
      line: source.statements.find(({ text }) => text.startsWith('subgraph'))?.line ?? 1,
      message: `the group "${empty[1]}" is empty, because its nodes are used before it`,
      remedy: 'move the subgraph above the lines that use its nodes',
    }
  }
  const drawn = parseSvg(markup)
  if (!drawn) return { line: 1, message: 'nothing was drawn', remedy: 'correct the diagram' }
  const svg = enlarge(cleanDiagram(drawn, prefix))
  if (Number(svg.properties.width) <= narrowest) return { svg }
  const slim =
    source.kind === 'sequenceDiagram'
      ? drawSlimSequence(readSequence(drawn), narrowest)
      : drawTall(readGraph(drawn), narrowest)
  // It uses the arrow heads of the other.
  return slim ? { svg, narrow: cleanDiagram(slim, prefix) } : { svg }
}

const isUnplaced = (markup: string) => /\s(?:viewBox|x|y|cx|cy|points)="[^"]*NaN/.test(markup)

/** The smallest type of the site, in pixels. */
const smallestShown = 14

/** Enlarges a drawing so that no word is smaller than that. */
function enlarge(svg: Element): Element {
  const scaled = (length: Element['properties'][string]) => Math.ceil((Number(length) * smallestShown) / smallestType)
  const { width, height } = svg.properties
  return { ...svg, properties: { ...svg.properties, width: scaled(width), height: scaled(height) } }
}

function parseSvg(markup: string): Element | undefined {
  const fragment = fromParse5(parseFragment(markup))
  if (fragment.type !== 'root') return undefined
  return fragment.children.find((node): node is Element => node.type === 'element' && node.tagName === 'svg')
}

/** The SVG's text and attributes with entities decoded, as an author would have typed them. */
function decodeEntities(markup: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return markup.replace(/&(amp|lt|gt|quot|#39);/g, (_all, name: string) => named[name] ?? ' ')
}

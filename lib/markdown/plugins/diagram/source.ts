/** Parses a diagram's source: its kind, its text alternative, and the lines to draw. */

import { tidyFlowchart } from './flowchart.ts'

/** The kinds that can be drawn, by their opening word. */
const kinds: Record<string, string> = {
  graph: 'flowchart',
  flowchart: 'flowchart',
  sequencediagram: 'sequenceDiagram',
  statediagram: 'stateDiagram-v2',
  'statediagram-v2': 'stateDiagram-v2',
  classdiagram: 'classDiagram',
  erdiagram: 'erDiagram',
}

export const drawableKinds = [...new Set(Object.values(kinds))]

export type DiagramSource = {
  /** `undefined` for an unsupported kind, or no diagram at all. */
  kind?: string
  /** From `%% alt: …`, or Mermaid's own `accDescr: …` or `accTitle: …`. */
  alt?: string
  /** The statements after the header, with their line in the source, from 1. */
  statements: { text: string; line: number }[]
  /** The input of the diagram library: the source without the lines that it would mistake for nodes. */
  drawable: string
}

const alternatives = [/^%%+\s*alt:\s*(.+)$/i, /^accDescr\s*:\s*(.+)$/, /^accTitle\s*:\s*(.+)$/]

/** Lines that only matter in a browser. */
const ignored = /^(?:accDescr|accTitle)\s*:|^click\s/

/** Parses the source of a diagram line by line, as Mermaid's grammar does. */
export function readDiagram(source: string): DiagramSource {
  const lines = source.split('\n').map((text, index) => ({ text: text.trim(), line: index + 1 }))
  const alt = alternatives
    .map((pattern) => lines.map(({ text }) => pattern.exec(text)?.[1]?.trim()).find(Boolean))
    .find(Boolean)
  const written = lines.filter(({ text }) => text !== '' && !text.startsWith('%%') && !ignored.test(text))
  const word = written[0]?.text.split(/[\s;]/)[0]?.toLowerCase() ?? ''
  const kind = Object.hasOwn(kinds, word) ? kinds[word] : undefined
  const statements =
    kind === 'flowchart'
      ? written.flatMap(({ text, line }) => tidyFlowchart(text).map((statement) => ({ text: statement, line })))
      : written
  return {
    kind,
    alt,
    statements: statements.slice(1),
    drawable: statements.map(({ text }) => asDrawn(text)).join('\n'),
  }
}

/** The library writes the name of an `actor` across the first message; that of a `participant` goes in its box. */
const asDrawn = (statement: string) => statement.replace(/^actor\s/, 'participant ')

/** The same diagram from top to bottom, for narrow screens; undefined for one that runs that way, or has only one way to run. */
export function fromTopToBottom(source: DiagramSource): DiagramSource | undefined {
  const drawable = source.drawable
    .replace(/^(graph|flowchart)(\s+)(?:LR|RL)\b/i, '$1$2TD')
    .replace(/^direction\s+(?:LR|RL)$/gim, 'direction TB')
  return drawable === source.drawable ? undefined : { ...source, drawable }
}

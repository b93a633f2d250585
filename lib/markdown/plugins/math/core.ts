/** Rewrites KaTeX's MathML 3 in MathML Core, the part that every browser draws, with classes where Core leaves the look to CSS. */
import type { Element, ElementContent, Properties } from 'hast'
import { inAlphabet } from './alphabets.ts'

/** A node as nodes of MathML Core, without styles, addresses and colours. */
export function toCore(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return node.type === 'text' ? [node] : []
  const { variant, properties } = readProperties(node)
  const written = node.children.filter((child) => !isGlue(child)).flatMap(toCore)
  const children = variant ? written.map((child) => inVariant(child, variant)) : written
  if (node.tagName === 'mtable')
    return [{ type: 'element', tagName: 'mtable', properties, children: withClasses(children, node.properties) }]
  if (node.tagName === 'mover' || node.tagName === 'munder') return [accented(node.tagName, properties, children)]
  return [{ type: 'element', tagName: node.tagName, properties, children }]
}

/** Attributes whose effect is a class or a character here, and those that could load or style something. */
const replaced = new Set(
  (
    'style className id href mathColor mathBackground mathcolor mathbackground mathVariant mathvariant ' +
    'rowspacing rowSpacing columnspacing columnSpacing columnalign columnAlign columnlines columnLines rowlines rowLines frame'
  ).split(' '),
)

function readProperties({ tagName, properties: given }: Element): { variant?: string; properties: Properties } {
  // "+0.6em", more than the content needs, is not in Core, and the other lengths of such an element depend on it.
  const isRelative = tagName === 'mpadded' && Object.values(given).some((value) => /^\+/.test(String(value)))
  const properties: Properties = Object.fromEntries(
    Object.entries(given).filter(([name]) => !isRelative && !replaced.has(name)),
  )
  // An author's colour would be unreadable in one of the schemes: it becomes emphasis.
  if (given.mathColor ?? given.mathBackground ?? given.mathcolor ?? given.mathbackground)
    properties.className = ['math-emphasis']
  // A fence grows with what it encloses; Core's dictionary doesn't say so for every character, `|` for one.
  if (tagName === 'mo' && given.fence === 'true') properties.stretchy ??= 'true'
  const variant = String(given.mathVariant ?? given.mathvariant ?? '')
  if (variant === 'normal' && tagName === 'mi') properties.mathvariant = variant
  return variant && variant !== 'normal' ? { variant, properties } : { properties }
}

const inVariant = (child: ElementContent, variant: string): ElementContent =>
  child.type === 'text' ? { ...child, value: inAlphabet(child.value, variant) } : child

/** Accents as TeX names them → characters that stand above a letter by themselves; a mark that combines is drawn beside it. */
const accents: Record<string, string> = { '^': 'ˆ', '~': '˜', '⃗': '→' }

/** Over these, `accent` would leave no gap; without it an arrow is also as small as an index. */
const spaced = new Set(['→', '←', '↔', '‾', '_'])

function accented(tagName: string, properties: Properties, children: ElementContent[]): Element {
  const [base, mark] = children
  const sign = mark?.type === 'element' && mark.tagName === 'mo' && mark.children[0]
  if (!base || !mark || mark.type !== 'element' || !sign || sign.type !== 'text')
    return { type: 'element', tagName, properties, children }
  const value = accents[sign.value] ?? sign.value
  const { accent, accentunder, accentUnder, ...others } = properties
  const written = spaced.has(value) ? others : properties
  const drawn: Element = { ...mark, children: [{ type: 'text', value }] }
  return { type: 'element', tagName, properties: written, children: [base, drawn] }
}

/** Empty cells that centre an equation between its number and the edge: CSS centres the whole table. */
const isGlue = (node: ElementContent) => node.type === 'element' && node.tagName === 'mtd' && node.children.length === 0

/** The rows of a table, with classes for what Core leaves to CSS. */
function withClasses(rows: readonly ElementContent[], table: Properties): ElementContent[] {
  const listed = (name: string) => String(table[name] ?? '').split(' ')
  const columns = { aligns: listed('columnalign'), gaps: listed('columnspacing'), lines: listed('columnlines') }
  const rowLines = listed('rowlines')
  return rows.map((row, index) =>
    row.type === 'element'
      ? { ...row, children: row.children.map((cell, column) => classed(cell, column, columns, rowLines[index])) }
      : row,
  )
}

type Columns = { aligns: string[]; gaps: string[]; lines: string[] }

const isLine = (value: string | undefined) => value === 'solid' || value === 'dashed'

function classed(
  cell: ElementContent,
  column: number,
  { aligns, gaps, lines }: Columns,
  below: string | undefined,
): ElementContent {
  if (cell.type !== 'element') return cell
  const classes = [
    (aligns[column] === 'left' || aligns[column] === 'right') && `math-${aligns[column]}`,
    gaps[column] === '0em' && 'math-joined',
    gaps[column - 1] === '0em' && 'math-joins',
    isLine(lines[column]) && 'math-ruled',
    isLine(below) && 'math-underlined',
  ].filter((name) => name !== false)
  return classes.length > 0 ? { ...cell, properties: { ...cell.properties, className: classes } } : cell
}

/**
 * Ships to the browser. The front matter as a form, made from the schema. A change is one edit of the lines of that key; what is typed in
 * the source appears here.
 */
import type { EditorView } from '@codemirror/view'
import { element } from '../../../core/browser/element.ts'
import type { FieldShape, Overview, TextProblem, WrittenIn } from '../../api.ts'
import type { ReadField } from '../../fields/typed-value.ts'
import { readFields } from '../../fields.ts'
import { type Arranged, arrange } from './arrange.ts'
import { type FieldRow, fieldRow } from './field-row.ts'

export type Details = {
  box: HTMLElement
  /** Shows what the text says. */
  read: (text: string) => void
  showProblems: (problems: readonly TextProblem[]) => void
  /** Lines of text are in the language of the document; names and meanings of keys are in that of the desk. */
  writeIn: (written: WrittenIn) => void
}

type Made = { view: EditorView; written: WrittenIn; shapes: readonly FieldShape[]; overview: Overview; path: string }

export function details({ view, written, shapes, overview, path }: Made): Details {
  const said = element('p', { class: 'refused', role: 'status' })
  const grid = element('div', { class: 'details-grid' })
  const rest = element('div', { class: 'details-rest' })
  const box = element('section', { class: 'details-pane', 'aria-label': 'Details' }, said, grid, rest)
  /** Keys chosen to be added, until they have a value. */
  const added = new Set<string>()
  let rows = new Map<string, FieldRow>()
  let problems: readonly TextProblem[] = []
  let language = written

  const read = (text: string) => {
    const fields = readFields(text)
    grid.hidden = rest.hidden = 'refused' in fields
    said.textContent = 'refused' in fields ? fields.refused : ''
    if ('refused' in fields) return
    const arranged = withAdded(arrange(shapes, fields), added)
    draw(arranged, fields)
    showRest(arranged, fields)
    place(fields)
  }
  /** A row stays as long as its key does, so the focus stays too. */
  const draw = ({ shown }: Arranged, fields: ReadonlyMap<string, ReadField>) => {
    const next = new Map<string, FieldRow>()
    for (const { shape, key } of shown) {
      const before = rows.get(key)
      const row = before?.fits(fields.get(key))
        ? before
        : fieldRow({ shape, key, view, overview, path, field: fields.get(key) })
      row.read(fields.get(key))
      row.writeIn(language)
      next.set(key, row)
    }
    const boxes = [...next.values()].map((row) => row.box)
    if (boxes.length !== grid.children.length || boxes.some((one, index) => grid.children[index] !== one))
      grid.replaceChildren(...boxes)
    rows = next
  }
  const showRest = ({ more, unknown }: Arranged, fields: ReadonlyMap<string, ReadField>) => {
    if (rest.contains(document.activeElement)) return
    const parts: Node[] = []
    if (more.length > 0) parts.push(adder(more))
    if (unknown.length > 0) parts.push(unknownKeys(unknown, fields))
    rest.replaceChildren(...parts)
  }
  const adder = (more: readonly FieldShape[]): HTMLElement => {
    const options = more.map(({ key, meaning }) => element('option', { value: key, title: meaning }, key))
    const choice = element(
      'select',
      { 'aria-label': 'Add a key' },
      element('option', { value: '' }, 'Add a key …'),
      ...options,
    )
    choice.addEventListener('change', () => {
      added.add(choice.value)
      const { value } = choice
      choice.blur()
      read(view.state.doc.toString())
      rows.get(value)?.focus()
    })
    return choice
  }
  const unknownKeys = (keys: readonly string[], fields: ReadonlyMap<string, ReadField>): HTMLElement => {
    const names = keys.map((key) => {
      const go = element('button', { type: 'button', class: 'plain' }, key)
      go.addEventListener('click', () => {
        const { from = 0, to = 0 } = fields.get(key) ?? {}
        view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true })
        view.focus()
      })
      return element('li', {}, go)
    })
    return element(
      'div',
      { class: 'unknown' },
      element('p', {}, 'Kept as they are, since the site has no such keys:'),
      element('ul', {}, ...names),
    )
  }
  const place = (fields: ReadonlyMap<string, ReadField>) => {
    for (const [key, row] of rows) {
      const { from, to } = fields.get(key) ?? { from: -1, to: -1 }
      row.showProblem(problems.find((one) => one.from >= from && one.from <= to))
    }
  }
  return {
    box,
    read,
    writeIn: (found) => {
      language = found
      for (const row of rows.values()) row.writeIn(found)
    },
    showProblems: (found) => {
      problems = found
      const fields = readFields(view.state.doc.toString())
      if (!('refused' in fields)) place(fields)
    },
  }
}

function withAdded({ shown, more, unknown }: Arranged, added: ReadonlySet<string>): Arranged {
  const chosen = more.filter(({ key }) => added.has(key))
  return {
    shown: [...shown, ...chosen.map((shape) => ({ shape, key: shape.key }))],
    more: more.filter((shape) => !chosen.includes(shape)),
    unknown,
  }
}

/** Ships to the browser. The controls of a key with keys of its own, such as `series: {name, part}`. */
import { element } from '../../../core/browser/element.ts'
import type { FieldShape } from '../../api.ts'
import { newId } from '../controls/ids.ts'
import type { Control, Made } from './control.ts'
import { firstSentence, labelOf } from './label-of.ts'
import { asGroup, type Shown } from './value.ts'

/** Larger groups show the keys that are typed, and offer the others. */
const few = 4

/** @param controlOf makes the control of one of its keys */
export function groupControl(made: Made, controlOf: (made: Made) => Control): Control {
  const { shape, onChange } = made
  const fields = shape.fields ?? []
  const controls = new Map<string, { box: HTMLElement; control: Control }>()
  const rows = element('div', { class: 'group-rows' })
  const more = element('select', { 'aria-label': `Add a key to ${labelOf(shape.key)}` })
  const nameId = newId('group')
  const name = element('span', { class: 'field-name', id: nameId }, labelOf(shape.key))
  const box = element('div', { class: 'group', role: 'group', 'aria-labelledby': nameId }, name, rows)
  const chosen = new Set<string>()
  let values: ReadonlyMap<string, Shown> = new Map()

  const rowOf = (field: FieldShape): HTMLElement => {
    const { box: row, control } = controls.get(field.key) ?? addRow(field)
    control.set(values.get(field.key) ?? { text: '' })
    return row
  }
  const addRow = (field: FieldShape) => {
    const hint = element(
      'p',
      { class: 'hint', id: newId('meaning'), title: field.meaning },
      firstSentence(field.meaning),
    )
    const control = controlOf({
      ...made,
      shape: field,
      value: values.get(field.key) ?? { text: '' },
      onChange: (value) => onChange(value, field),
    })
    const row = element('div', { class: `group-row type-${field.type}` })
    const { input } = control
    if (input) {
      input.id ||= newId('field')
      input.setAttribute('aria-describedby', hint.id)
      row.append(element('label', { for: input.id, class: 'field-name' }, labelOf(field.key)))
    }
    row.append(control.box, hint)
    const added = { box: row, control }
    controls.set(field.key, added)
    return added
  }
  const draw = () => {
    const isShown = ({ key }: FieldShape) => fields.length <= few || values.has(key) || chosen.has(key)
    const shown = fields.filter(isShown).map(rowOf)
    if (shown.length !== rows.children.length || shown.some((row, index) => rows.children[index] !== row))
      rows.replaceChildren(...shown)
    if (document.activeElement === more) return
    const others = fields.filter((field) => !isShown(field))
    const options = others.map(({ key, meaning }) => element('option', { value: key, title: meaning }, labelOf(key)))
    more.replaceChildren(element('option', { value: '' }, 'Add a key …'), ...options)
    more.hidden = others.length === 0
  }
  more.addEventListener('change', () => {
    const { value } = more
    chosen.add(value)
    more.blur()
    draw()
    controls.get(value)?.control.input?.focus()
  })
  const set = (value: Shown) => {
    values = asGroup(value, shape.main) ?? new Map()
    draw()
  }
  set(made.value)
  if (fields.length > few) box.append(more)
  return { box, input: null, set }
}

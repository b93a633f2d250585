/** Ships to the browser. One key of the form: its name, its control, its meaning, and what is wrong with it. */
import type { EditorView } from '@codemirror/view'
import { element } from '../../../core/browser/element.ts'
import type { FieldShape, Overview, TextProblem, WrittenIn } from '../../api.ts'
import type { ReadField } from '../../fields/typed-value.ts'
import { setField } from '../../fields.ts'
import { newId } from '../controls/ids.ts'
import { applyMend, sentence } from '../problems/keep-checked.ts'
import type { Control } from './control.ts'
import { controlOf, kindOf } from './controls-of.ts'
import { firstSentence, labelOf } from './label-of.ts'
import { shownValue, toItems } from './value.ts'

export type FieldRow = {
  box: HTMLElement
  /** Whether its control can show a value. */
  fits: (field: ReadField | undefined) => boolean
  read: (field: ReadField | undefined) => void
  showProblem: (problem: TextProblem | undefined) => void
  writeIn: (written: WrittenIn) => void
  focus: () => void
}

type Made = {
  shape: FieldShape
  key: string
  view: EditorView
  overview: Overview
  path: string
  field: ReadField | undefined
}

export function fieldRow({ shape, key, view, overview, path, field }: Made): FieldRow {
  const value = shownValue(field)
  const hintId = newId('meaning')
  const said = element('p', { class: 'field-problem', role: 'status' })
  const name = labelOf(shape.key)
  const control: Control = controlOf({
    shape,
    value,
    overview,
    path,
    onChange: (next, within) => set([key, ...(within ? [within.key] : [])], (within ?? shape).type, next),
    onPicture: ({ picture, alt }) => {
      set([key], shape.type, picture.reference)
      if (shape.key === 'image') set(['image_alt'], 'text', alt)
    },
  })
  const { input } = control
  const hint = element('p', { class: 'hint', id: hintId }, firstSentence(shape.meaning))
  hint.title = shape.meaning
  const box = element('div', { class: `field type-${shape.type}`, 'data-key': key })
  if (input) {
    input.id ||= newId('field')
    input.setAttribute('aria-describedby', hintId)
    box.append(element('label', { for: input.id, class: 'field-name' }, name))
  } else {
    const own = control.box.querySelector('.field-name')
    if (own) own.textContent = name
    else box.append(element('p', { class: 'field-name' }, name))
  }
  box.append(control.box, hint, said)
  let kind = kindOf(shape, value)

  const set = (path: readonly string[], type: FieldShape['type'], typed: string | readonly string[]) => {
    const next = typeof typed === 'string' ? typed : toItems(typed)
    const made = setField(view.state.doc.toString(), { path, type, main: shape.main }, next)
    if ('refused' in made) {
      said.textContent = made.refused
      return
    }
    said.textContent = ''
    if (made.edit) view.dispatch({ changes: made.edit, userEvent: 'input.type.form' })
  }
  return {
    box,
    fits: (found) => kindOf(shape, shownValue(found)) === kind || box.contains(document.activeElement),
    read: (found) => {
      kind = box.contains(document.activeElement) ? kind : kindOf(shape, shownValue(found))
      control.set(shownValue(found))
    },
    showProblem: (found) => {
      box.classList.toggle('has-problem', found !== undefined)
      input?.toggleAttribute('aria-invalid', found !== undefined)
      said.replaceChildren()
      if (!found) return
      said.append(`${sentence(found.message)} ${sentence(found.remedy)} `)
      const { mend } = found
      if (!mend) return
      const button = element('button', { type: 'button', class: 'mend' }, 'Mend')
      button.addEventListener('click', () => applyMend(view, mend))
      said.append(button)
    },
    writeIn: ({ lang, dir }) => {
      if (shape.type === 'text' && input) Object.assign(input, { lang, dir })
    },
    focus: () => (input ?? box.querySelector('input'))?.focus(),
  }
}

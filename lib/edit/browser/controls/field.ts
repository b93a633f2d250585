/** Ships to the browser. A labelled field with its hint. */
import { element } from '../../../core/browser/element.ts'
import { newId } from './ids.ts'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** @param hint what to write, read after the name */
export function field(label: string, control: Control, hint = ''): HTMLElement {
  control.id ||= newId('field')
  const made = element('div', { class: 'field' }, element('label', { for: control.id, class: 'field-name' }, label))
  made.append(control)
  if (hint !== '') {
    const id = newId('hint')
    control.setAttribute('aria-describedby', id)
    made.append(element('p', { class: 'hint', id }, hint))
  }
  return made
}

export function select(name: string, choices: readonly (readonly [value: string, text: string])[]): HTMLSelectElement {
  return element('select', { name }, ...choices.map(([value, text]) => element('option', { value }, text)))
}

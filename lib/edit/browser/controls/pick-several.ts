/** Ships to the browser. A list of chosen names with a field to add another: people, categories, tags. */
import { element } from '../../../core/browser/element.ts'
import { nearest } from '../../../core/problems/nearest.ts'
import { newId } from './ids.ts'

export type Choice = { value: string; text: string }

export type PickSeveral = {
  label: string
  /** The singular of the items' name: `author`, `tag`. */
  one: string
  choices: readonly Choice[]
  chosen: readonly string[]
  /** Whether a name that is not among the choices may be added. */
  open: boolean
  describedBy?: string
  onChange: (values: string[]) => void
}

export type Picked = { box: HTMLElement; set: (values: readonly string[]) => void; value: () => string[] }

export function pickSeveral({ label, one, choices, chosen, open, describedBy, onChange }: PickSeveral): Picked {
  let values = [...chosen]
  const [listId, labelId] = [newId('choices'), newId('label')]
  const input = element('input', { list: listId, autocomplete: 'off', 'aria-label': `Add ${article(one)} ${one}` })
  input.placeholder = `Add ${article(one)} ${one}`
  if (describedBy) input.setAttribute('aria-describedby', describedBy)
  const offered = element('datalist', { id: listId })
  const items = element('ul', { class: 'picked' })
  const said = element('p', { class: 'pick-said', role: 'status' })
  const textOf = (value: string) => choices.find((choice) => choice.value === value)?.text ?? value

  const draw = () => {
    items.replaceChildren(...values.map(item))
    offered.replaceChildren(
      ...choices
        .filter(({ value }) => !values.includes(value))
        .map(({ value, text }) => element('option', { value: text }, text === value ? '' : value)),
    )
  }
  const item = (value: string) => {
    const button = element('button', { type: 'button', 'aria-label': `Remove ${textOf(value)}` }, '×')
    button.addEventListener('click', () => {
      change(values.filter((kept) => kept !== value))
      input.focus()
    })
    return element('li', {}, textOf(value), button)
  }
  const change = (next: string[]) => {
    values = next
    draw()
    onChange(values)
  }
  const add = (value: string) => {
    input.value = ''
    said.replaceChildren()
    if (!values.includes(value)) change([...values, value])
  }
  const take = () => {
    const typed = input.value.trim()
    if (typed === '') return said.replaceChildren()
    const found = known(typed, choices)
    if (found) return add(found.value)
    const [meant] = nearest(
      typed,
      choices.map(({ text }) => text),
      typed.length >= 5 ? 2 : 1,
    )
    if (open && meant === undefined) {
      add(typed)
      said.textContent = `“${typed}” is a new ${one}.`
      return undefined
    }
    return ask(typed, meant)
  }
  const ask = (typed: string, meant: string | undefined) => {
    said.replaceChildren(`There is no ${one} “${typed}”. `)
    const target = meant === undefined ? undefined : known(meant, choices)
    if (target) said.append(choose(`Did you mean ${target.text}?`, target.value), ' ')
    if (open) said.append(choose(`Add “${typed}” as new`, typed))
  }
  const choose = (text: string, value: string) => {
    const button = element('button', { type: 'button', class: 'plain' }, text)
    button.addEventListener('click', () => {
      add(value)
      input.focus()
    })
    return button
  }

  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || (event.key === ',' && one !== 'category')) {
      event.preventDefault()
      take()
    } else if (event.key === 'Backspace' && input.value === '' && values.length > 0) change(values.slice(0, -1))
  })
  // A choice from the list of the browser arrives at once; typed text is taken with Enter or when the field is left.
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent) || event.inputType === 'insertReplacementText') take()
  })
  input.addEventListener('change', take)
  draw()
  const name = element('span', { class: 'field-name', id: labelId }, label)
  const box = element(
    'div',
    { class: 'pick', role: 'group', 'aria-labelledby': labelId },
    name,
    items,
    input,
    offered,
    said,
  )
  return {
    box,
    set: (next) => {
      values = [...next]
      draw()
    },
    value: () => [...values],
  }
}

const article = (name: string) => (/^[aeiou]/.test(name) ? 'an' : 'a')

const known = (typed: string, choices: readonly Choice[]) => {
  const wanted = typed.toLowerCase()
  return choices.find(({ value, text }) => value.toLowerCase() === wanted || text.toLowerCase() === wanted)
}

/** Ships to the browser. The control for each type of key. */
import { element } from '../../../core/browser/element.ts'
import type { FieldShape, Overview } from '../../api.ts'
import { newId } from '../controls/ids.ts'
import { type Choice, pickSeveral } from '../controls/pick-several.ts'
import { askPicture, pickFiles } from '../insert/pictures.ts'
import type { Control, Made } from './control.ts'
import { groupControl } from './group-control.ts'
import { asGroup, asList, asText, isKept, keptWords, type Shown } from './value.ts'

/** Two values of the same kind have the same control. */
export function kindOf({ type, fields, main }: FieldShape, value: Shown): 'source' | 'fields' | 'value' {
  if ('other' in value) return 'source'
  if (fields) return asGroup(value, main) ? 'fields' : 'source'
  return 'group' in value || (type === 'group' && asText(value) === '') ? 'source' : 'value'
}

export function controlOf(made: Made): Control {
  const { shape, value } = made
  const kind = kindOf(shape, value)
  if (kind === 'source') return sourceControl()
  if (kind === 'fields') return groupControl(made, controlOf)
  switch (shape.type) {
    case 'people':
    case 'terms':
    case 'list':
      return severalControl(made)
    case 'flag':
      return flagControl(made)
    case 'choice':
      return choiceControl(made)
    case 'date':
      return isDay(asText(value)) ? inputControl(made, { type: 'date' }) : inputControl(made, {})
    case 'number':
      return inputControl(made, { inputmode: 'numeric' })
    case 'term':
      return inputControl(made, {}, made.overview.categories)
    case 'series':
      return inputControl(made, {}, made.overview.series)
    case 'picture':
      return pictureControl(made)
    case 'text':
      return textControl(made)
    default:
      return inputControl(made, { spellcheck: 'false', autocapitalize: 'none' })
  }
}

/** A date with a time is shown as text, which keeps the time. */
const isDay = (text: string) => text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text)

function inputControl({ value, onChange }: Made, attributes: Record<string, string>, offered: readonly string[] = []) {
  const input = element('input', { autocomplete: 'off', ...attributes })
  input.value = asText(value)
  input.addEventListener(attributes.type === 'date' ? 'change' : 'input', () => onChange(input.value))
  const box = element('div', {}, input)
  if (offered.length > 0) {
    const id = newId('choices')
    input.setAttribute('list', id)
    box.append(element('datalist', { id }, ...offered.map((name) => element('option', { value: name }))))
  }
  return { box, input, set: setter(input) }
}

/** A path or an address, a button to choose a file, and the picture if it lies in `public/`. */
function pictureControl(made: Made): Control {
  const { overview, path, onPicture } = made
  const { box, input, set } = inputControl(made, { spellcheck: 'false', autocapitalize: 'none' })
  const shown = element('img', { alt: '', class: 'field-picture' })
  const choose = element('button', { type: 'button', class: 'secondary' }, 'Choose a file')
  const show = () => {
    const isPublic = /^\/(?!\/)/.test(input.value)
    shown.hidden = !isPublic
    if (isPublic && !shown.src.endsWith(input.value)) shown.src = overview.site.base + input.value
  }
  shown.addEventListener('error', () => {
    shown.hidden = true
  })
  input.addEventListener('input', show)
  choose.addEventListener('click', () =>
    pickFiles(false, async ([file]) => {
      const described = file ? await askPicture(file, path, false) : null
      if (described) onPicture(described)
    }),
  )
  show()
  box.classList.add('picture-field')
  box.append(choose, shown)
  return {
    box,
    input,
    set: (value) => {
      set(value)
      show()
    },
  }
}

function textControl({ value, onChange }: Made): Control {
  const input = element('textarea', { rows: '1' })
  input.value = asText(value)
  input.addEventListener('input', () => onChange(input.value.replace(/\n/g, ' ')))
  input.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault())
  return { box: input, input, set: setter(input) }
}

function choiceControl({ shape, value, onChange }: Made): Control {
  const current = asText(value)
  const choices = [...new Set(['', ...(shape.choices ?? []), current])]
  const options = choices.map((one) => element('option', { value: one }, one === '' ? 'Not set' : one))
  const input = element('select', {}, ...options)
  input.value = current
  input.addEventListener('change', () => onChange(input.value))
  return { box: input, input, set: setter(input) }
}

function flagControl({ value, onChange }: Made): Control {
  const input = element('input', { type: 'checkbox' })
  const show = (text: string) => {
    input.checked = /^(true|yes|on)$/i.test(text)
  }
  show(asText(value))
  input.addEventListener('change', () => onChange(input.checked ? 'true' : ''))
  return { box: input, input, set: (next) => show(asText(next)) }
}

function severalControl({ shape, value, overview, onChange }: Made): Control {
  const kept = asList(value).filter(isKept)
  const { box, set } = pickSeveral({
    label: shape.key,
    one: nameOf(shape),
    choices: [...offeredFor(shape, overview), ...kept.map((one) => ({ value: one, text: keptWords(one) }))],
    chosen: asList(value),
    open: shape.type !== 'people' || shape.key === 'author',
    onChange,
  })
  return { box, input: null, set: (next) => set(asList(next)) }
}

const nameOf = ({ key, type }: FieldShape): string =>
  type === 'people'
    ? key.endsWith('editor')
      ? 'editor'
      : 'author'
    : key === 'categories'
      ? 'category'
      : key === 'tags'
        ? 'tag'
        : 'value'

function offeredFor({ key, type }: FieldShape, { people, categories, tags }: Overview): Choice[] {
  if (type === 'people') return people.map(({ id, name }) => ({ value: id, text: name }))
  const names = key === 'categories' ? categories : key === 'tags' ? tags : []
  return names.map((name) => ({ value: name, text: name }))
}

function sourceControl(): Control {
  const box = element('p', { class: 'hint' }, 'Written in the source, where it can be changed.')
  return { box, input: null, set: () => {} }
}

const setter = (input: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement) => (value: Shown) => {
  const text = asText(value)
  if (document.activeElement !== input && input.value !== text) input.value = text
}

/** Ships to the browser. Asks what `npm run new` asks, and opens the document that the server wrote. */
import { element } from '../../../core/browser/element.ts'
import type { FieldShape, NewDocument, Overview } from '../../api.ts'
import { editAddress } from '../addresses.ts'
import { api, Refused } from '../api-client.ts'
import { openDialog } from '../controls/dialog.ts'
import { field, select } from '../controls/field.ts'
import { type Picked, pickSeveral } from '../controls/pick-several.ts'
import { languageName } from '../language-name.ts'

export function newButton(overview: Overview): HTMLElement {
  const button = element('button', { type: 'button', class: 'primary' }, 'New')
  button.addEventListener('click', () => openNew(overview))
  return button
}

const kinds: readonly (readonly [NewDocument['kind'], string])[] = [
  ['post', 'Post'],
  ['folder', 'Post with its own folder for pictures'],
  ['page', 'Page'],
  ['author', 'Author'],
  ['category', 'Category'],
  ['tag', 'Tag'],
  ['series', 'Series'],
]

/** Kinds with one file for all languages. */
const shared: ReadonlySet<string> = new Set(['author', 'category', 'tag', 'series'])

function openNew(overview: Overview): void {
  const sections = overview.sections.map(({ key, title }) => [`section-${key}`, title] as const)
  const kind = select('kind', [...kinds.slice(0, 3), ...sections, ...kinds.slice(3)])
  const languages = overview.site.languages.map((code) => [code, languageName(code)] as const)
  const language = select('language', languages)
  const inLanguage = field('Language', language)
  const details = element('div', { class: 'fields' })
  const said = element('p', { class: 'refused', role: 'alert' })
  const create = element('button', { class: 'primary' }, 'Create')
  const form = element('form', { class: 'new-form' }, field('What', kind), inLanguage, details, said, create)
  let read: () => NewDocument
  const draw = () => {
    const hasLanguage = languages.length > 1 && !shared.has(kind.value)
    inLanguage.hidden = !hasLanguage
    const shown = questions(kind.value, overview, hasLanguage ? language.value : undefined)
    read = shown.read
    details.replaceChildren(...shown.fields)
  }
  kind.addEventListener('change', draw)
  language.addEventListener('change', draw)
  draw()
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    create.disabled = true
    said.textContent = ''
    try {
      const { path } = await api.create(read())
      location.href = editAddress(path)
    } catch (error) {
      said.textContent =
        error instanceof Refused ? error.message : 'The server does not answer: is npm run dev running?'
      create.disabled = false
    }
  })
  openDialog('New document', 'new-dialog', [form])
  details.querySelector('input')?.focus()
}

type Questions = { fields: Node[]; read: () => NewDocument }

function questions(chosen: string, overview: Overview, language: string | undefined): Questions {
  const section = chosen.startsWith('section-') ? chosen.slice('section-'.length) : undefined
  const kind = section === undefined ? (chosen as NewDocument['kind']) : 'post'
  const isPost = kind === 'post' || kind === 'folder'
  const title = element('input', { required: '', autocomplete: 'off' })
  const slug = element('input', { autocomplete: 'off', spellcheck: 'false', autocapitalize: 'none' })
  const date = element('input', { type: 'date', value: overview.site.today })
  const draft = element('input', { type: 'checkbox', checked: '' })
  const people = overview.people.filter(({ path }) => path !== null)
  const authors = pick(
    'Authors',
    'author',
    people.map(({ id, name }) => ({ value: id, text: name })),
    false,
  )
  const categories = pick('Categories', 'category', asChoices(categoriesIn(overview, language)), true)
  const own = section === undefined ? [] : requiredFields(overview.schemas[chosen] ?? [])
  const slugHint = kind === 'author' ? 'Default: made of the name.' : 'Default: made of the title.'
  const fields: Node[] = [field(kind === 'author' ? 'Full name' : 'Title', title)]
  if (isPost && section === undefined) fields.push(authors.box, categories.box)
  if (isPost) fields.push(field('Date', date, 'A future date schedules it.'))
  for (const { shape, input } of own) fields.push(field(shape.key, input, shape.meaning))
  if (isPost || kind === 'page') fields.push(check('Begin as a draft, which is not published', draft))
  fields.push(
    element('details', {}, element('summary', {}, 'Address'), field('Last part of the address', slug, slugHint)),
  )
  const read = (): NewDocument => ({
    kind,
    title: title.value.trim(),
    ...(section === undefined ? {} : { section }),
    ...(language === undefined ? {} : { language }),
    ...(slug.value.trim() === '' ? {} : { slug: slug.value.trim() }),
    ...(isPost && section === undefined ? { authors: authors.value(), categories: categories.value() } : {}),
    ...(isPost && date.value !== '' ? { date: date.value } : {}),
    ...(isPost || kind === 'page' ? { draft: draft.checked } : {}),
    ...(own.length === 0
      ? {}
      : { fields: Object.fromEntries(own.map(({ shape, input }) => [shape.key, input.value])) }),
  })
  return { fields, read }
}

/** Categories have names of their own in each language. */
const categoriesIn = ({ categories, documents }: Overview, language: string | undefined): string[] =>
  language === undefined
    ? categories
    : [...new Set(documents.flatMap((one) => (one.language === language ? one.categories : [])))].sort()

const asChoices = (names: readonly string[]) => names.map((name) => ({ value: name, text: name }))

const pick = (label: string, one: string, choices: { value: string; text: string }[], open: boolean): Picked =>
  pickSeveral({ label, one, choices, chosen: [], open, onChange: () => {} })

const check = (text: string, input: HTMLInputElement) => element('label', { class: 'check' }, input, text)

/** A section's own fields without which its item would have an error. */
function requiredFields(shapes: readonly FieldShape[]): { shape: FieldShape; input: HTMLInputElement }[] {
  return shapes
    .filter(({ key, required }) => required && key !== 'title' && key !== 'date')
    .map((shape) => ({
      shape,
      input: element('input', { required: '', type: shape.type === 'date' ? 'date' : 'text', autocomplete: 'off' }),
    }))
}

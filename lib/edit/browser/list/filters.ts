/** Ships to the browser. Search and filters of the list; the address of the page carries them, so that going back finds the same list. */
import { element } from '../../../core/browser/element.ts'
import type { DocumentSummary, Overview } from '../../api.ts'
import { languageName } from '../language-name.ts'
import { stateInWords } from '../state-in-words.ts'

export type Filter = { words: string; kind: string; language: string; state: string; author: string; problems: string }

type Filters = { form: HTMLFormElement; search: HTMLInputElement; clear: HTMLButtonElement; value: () => Filter }

const everything: Filter = { words: '', kind: '', language: '', state: '', author: '', problems: '' }

const kinds: Readonly<Record<DocumentSummary['kind'], string>> = {
  post: 'Posts',
  page: 'Pages',
  author: 'People',
  category: 'Categories',
  tag: 'Tags',
  series: 'Series',
  site: 'Settings',
}

export function listFilters({ site, documents, people, sections }: Overview, onChange: () => void): Filters {
  const asked = new URLSearchParams(location.search)
  const search = element('input', {
    type: 'search',
    name: 'words',
    'aria-label': 'Search titles, people, terms and paths',
    placeholder: 'Search',
    autocomplete: 'off',
    spellcheck: 'false',
  })
  const has = new Set(documents.map(kindOf))
  const kindChoices = [
    ...(Object.entries(kinds) as [string, string][]),
    ...sections.map(({ key, title }): [string, string] => [`section-${key}`, title]),
  ].filter(([key]) => has.has(key))
  const states = (['draft', 'scheduled', 'published', 'expired'] as const).map((state): [string, string] => [
    state,
    stateInWords({ state }),
  ])
  const writing = new Set(documents.flatMap(({ authors }) => authors))
  const authors = people.filter(({ id }) => writing.has(id)).map(({ id, name }): [string, string] => [id, name])
  const selects = [
    choice('kind', 'Kind', 'Every kind', kindChoices),
    ...(site.languages.length < 2
      ? []
      : [
          choice(
            'language',
            'Language',
            'Every language',
            site.languages.map((code): [string, string] => [code, languageName(code)]),
          ),
        ]),
    choice('state', 'State', 'Every state', states),
    choice('author', 'Author', 'Everyone', authors),
    choice('problems', 'Problems', 'With or without problems', [
      ['some', 'With problems'],
      ['errors', 'With errors'],
    ]),
  ]
  const fields = [search, ...selects]
  for (const field of fields) field.value = asked.get(field.name) ?? ''
  for (const select of selects) if (select.selectedIndex < 0) select.value = ''
  const form = element('form', { class: 'filters', role: 'search' }, ...fields)
  const clear = element('button', { type: 'button', class: 'plain' }, 'show every document')

  const value = () =>
    ({ ...everything, ...Object.fromEntries(fields.map((field) => [field.name, field.value.trim()])) }) as Filter
  const changed = () => {
    const set = Object.entries(value()).filter(([, text]) => text !== '')
    const query = new URLSearchParams(set).toString()
    history.replaceState(null, '', query ? `?${query}` : location.pathname)
    onChange()
  }
  form.addEventListener('input', changed)
  form.addEventListener('submit', (event) => event.preventDefault())
  clear.addEventListener('click', () => {
    for (const field of fields) field.value = ''
    changed()
    search.focus()
  })
  return { form, search, clear, value }
}

function choice(name: string, label: string, every: string, choices: [value: string, text: string][]) {
  const options = [['', every], ...choices].map(([value = '', text = '']) => element('option', { value }, text))
  return element('select', { name, 'aria-label': label }, ...options)
}

/** Items of a section are a kind of their own. */
const kindOf = ({ kind, schema }: Pick<DocumentSummary, 'kind' | 'schema'>): string =>
  schema.startsWith('section-') ? schema : kind

/** The documents that have every word somewhere, and the chosen kind, state and author. */
export function matching(
  documents: readonly DocumentSummary[],
  { words, kind, language, state, author, problems }: Filter,
  people: Overview['people'],
): DocumentSummary[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return documents.filter((one) => {
    if (kind && kindOf(one) !== kind) return false
    if (language && one.language !== language) return false
    if (state && one.state !== state) return false
    if (author && !one.authors.includes(author)) return false
    if (problems === 'errors' && one.errors === 0) return false
    if (problems === 'some' && one.errors + one.warnings === 0) return false
    if (wanted.length === 0) return true
    const named = one.authors.map((id) => `${id} ${names.get(id) ?? ''}`)
    const text = folded([one.title, one.path, ...named, ...one.categories, ...one.tags].join(' '))
    return wanted.every((word) => text.includes(word))
  })
}

/** `Café` is found by `cafe`. */
const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

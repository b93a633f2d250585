/** Ships to the browser. One document in the list. */
import { element } from '../../../core/browser/element.ts'
import { dateInWords } from '../../../core/dates/dates.ts'
import type { DocumentSummary, Overview } from '../../api.ts'
import { editAddress } from '../addresses.ts'
import { languageName } from '../language-name.ts'
import { problemsInWords } from '../problems-in-words.ts'
import { stateInWords } from '../state-in-words.ts'

export function documentRow(one: DocumentSummary, { people, site }: Overview): HTMLTableRowElement {
  const names = one.authors.map((id) => people.find((person) => person.id === id)?.name ?? id)
  const title = element(
    'th',
    { scope: 'row', role: 'rowheader', class: 'cell-title' },
    element(
      'a',
      { class: 'document-title', href: editAddress(one.path), ...one.written },
      one.title || nameOf(one.path),
    ),
    element('span', { class: 'document-path' }, one.path.replace(/^content\//, '')),
  )
  if (one.language !== null) title.append(element('span', { class: 'document-language' }, languageName(one.language)))
  if (one.recovered) title.append(element('strong', { class: 'mark-recovered' }, 'Unsaved text was kept'))
  const problems = problemsInWords(one)
  return element(
    'tr',
    { role: 'row' },
    title,
    cell('cell-author', names.join(', ')),
    cell('cell-date', one.date ? element('time', { datetime: one.date }, dateInWords(one.date, site.language)) : ''),
    cell('cell-state', one.state ? element('span', { class: `state ${one.state}` }, stateInWords(one)) : ''),
    cell(`cell-problems${one.errors > 0 ? ' errors' : ''}`, problems),
  )
}

function cell(name: string, content: Node | string) {
  const made = element('td', { role: 'cell', class: name })
  if (content !== '') made.append(content)
  return made
}

/** A file whose title can't be read is known by its name. */
const nameOf = (path: string) => path.split('/').at(-1) ?? path

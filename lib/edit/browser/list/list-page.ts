/** Ships to the browser. The list of all documents: searched as one types, filtered, and where new ones are begun. */
import { element } from '../../../core/browser/element.ts'
import type { Overview } from '../../api.ts'
import { listen } from '../api-client.ts'
import { deskBar } from '../desk-bar.ts'
import { documentRow } from './document-row.ts'
import { listFilters, matching } from './filters.ts'
import { newButton } from './new-dialog.ts'

/** More rows are drawn on request: ten thousand would take a second. */
const pageSize = 200

export function showList(overview: Overview): void {
  const { site } = overview
  let documents = overview.documents
  let shown = pageSize
  document.title = `Documents – ${site.title}`
  const rows = element('tbody')
  const status = element('p', { class: 'list-count', role: 'status' })
  const more = element('button', { type: 'button', class: 'more' }, 'Show more')
  const empty = element('p', { class: 'empty', hidden: '' })

  const draw = () => {
    const filter = filters.value()
    const found = matching(documents, filter, overview.people)
    rows.replaceChildren(...found.slice(0, shown).map((one) => documentRow(one, overview)))
    const all = found.length === documents.length
    status.textContent = all ? counted(documents.length) : `${found.length} of ${counted(documents.length)}`
    more.hidden = found.length <= shown
    empty.hidden = found.length > 0
    empty.textContent = documents.length === 0 ? 'Nothing is written yet.' : 'No document matches. Try fewer words, or'
    if (documents.length > 0 && found.length === 0) empty.append(' ', filters.clear)
  }
  const filters = listFilters(overview, () => {
    shown = pageSize
    draw()
  })
  more.addEventListener('click', () => {
    const from = shown
    shown += pageSize
    draw()
    rows.children[from]?.querySelector('a')?.focus()
  })

  const head = ['Title', 'Author', 'Date', 'State', 'Problems'].map((name) =>
    element('th', { scope: 'col', role: 'columnheader' }, name),
  )
  const table = element(
    'table',
    { class: 'documents', role: 'table', 'aria-label': 'Documents' },
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...head)),
    rows,
  )
  rows.setAttribute('role', 'rowgroup')
  const main = element(
    'main',
    { class: 'list', id: 'm-content' },
    element('header', { class: 'list-head' }, element('h1', {}, 'Documents'), status, newButton(overview)),
    filters.form,
    table,
    empty,
    more,
  )
  document.body.replaceChildren(deskBar(overview, 'documents'), main)
  main.addEventListener('keydown', (event) => walkRows(event, filters.search, rows))
  document.addEventListener('keydown', (event) => {
    if ((event.metaKey || event.ctrlKey) && event.key === 'k' && !document.querySelector('dialog[open]')) {
      event.preventDefault()
      filters.search.select()
    }
  })
  draw()
  void listen(
    (event) => {
      if (event.kind !== 'checked') return
      documents = event.documents
      redrawInPlace(rows, draw)
    },
    () => {},
  )
}

const counted = (count: number) => (count === 1 ? '1 document' : `${count} documents`)

/** The focused title keeps the focus. */
function redrawInPlace(rows: HTMLElement, draw: () => void): void {
  const { activeElement } = document
  const address = rows.contains(activeElement) ? activeElement?.getAttribute('href') : null
  draw()
  if (address) rows.querySelector<HTMLElement>(`a[href="${CSS.escape(address)}"]`)?.focus()
}

/** Arrow keys go from the search field through the titles and back. */
function walkRows(event: KeyboardEvent, search: HTMLElement, rows: HTMLElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const stops = [search, ...rows.querySelectorAll<HTMLElement>('a.document-title')]
  const at = document.activeElement instanceof HTMLElement ? stops.indexOf(document.activeElement) : -1
  if (at < 0) return
  event.preventDefault()
  stops[Math.min(Math.max(at + (event.key === 'ArrowDown' ? 1 : -1), 0), stops.length - 1)]?.focus()
}

/** Ships to the browser. A form that searches as the reader types: status, filters, results, and help when there are none. The dialog and the search page share it. */
import { element } from '../../core/browser/element.ts'
import { findHits, type Hits } from '../hits.ts'
import { type FilterBar, filterBar } from './filters.ts'
import { type Found, loadIndex, siteRoot } from './index-client.ts'
import { otherSearches } from './other-searches.ts'
import { resultItem } from './results.ts'
import { aroundSuggestions, nothingFound, resultCount, words } from './words.ts'

/** Results shown at first and per “more”. */
const batch = 8
/** Pause after a keystroke before a search starts, in milliseconds. */
const pause = 120

export type PanelOptions = {
  /** Contains an input named q. */
  form: HTMLFormElement
  /** Where everything except the form is inserted. */
  place: HTMLElement
  /** Shown while there are no results. */
  offers: HTMLElement
  /** Called with the query once its results are shown. */
  onSearch: (query: string) => void
}

export type Panel = {
  /** Searches for the present value of the form. */
  search: () => void
}

export function searchPanel({ form, place, offers, onSearch }: PanelOptions): Panel {
  const input = form.querySelector<HTMLInputElement>('input[name=q]')
  if (!input) throw new Error('The search form has no field')
  const status = element('p', { class: 'search-status', role: 'status' })
  const suggestion = element('p', { class: 'search-suggestion', hidden: '' })
  const list = element('ol', { class: 'search-results', 'aria-label': words.results, hidden: '' })
  const more = element('button', { type: 'button', class: 'search-more', hidden: '' }, words.more)
  const bar: FilterBar = filterBar(() => search())
  place.append(bar.element, status, suggestion, list, more)
  let asked = 0

  async function search() {
    const turn = ++asked
    const query = input?.value.trim() ?? ''
    if (query === '') return show([], '')
    if (list.hidden) status.textContent = words.searching
    try {
      const index = await loadIndex()
      await bar.fill(index)
      const filters = bar.chosen()
      const hits = await findHits((some) => index.search(some, { filters }), query, batch)
      const first = await hits.next(batch)
      const others = first.length > 0 ? [] : await otherSearches(query, filters)
      // A later keystroke started another search meanwhile.
      if (turn !== asked) return
      show(first, query, hits.total)
      showOthers(others)
      showMore(hits, hits.total - first.length, turn, query)
      onSearch(query)
    } catch {
      if (turn === asked) status.textContent = words.failed
    }
  }

  function show(found: readonly Found[], query: string, total = 0) {
    list.replaceChildren(...found.map((one) => resultItem(one, query)))
    list.hidden = found.length === 0
    offers.hidden = found.length > 0
    bar.show(found.length > 0)
    suggestion.hidden = true
    more.hidden = true
    const result = total > 0 ? resultCount(total, query) : nothingFound(query)
    status.textContent = query === '' ? '' : result
    if (query === '') onSearch('')
  }

  /** Links to other searches, which are done here. */
  function showOthers(others: readonly { query: string; unfiltered?: true }[]) {
    const links = others.map(({ query, unfiltered }) => {
      const address = `${siteRoot}search/?q=${encodeURIComponent(query)}`
      const link = element('a', { href: address }, unfiltered ? words.withoutFilters : query)
      link.addEventListener('click', (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        if (unfiltered) bar.clear()
        if (input) input.value = query
        input?.focus()
        search()
      })
      return link
    })
    const listed = links.flatMap((link, index) => (index > 0 ? [', ', link] : [link]))
    suggestion.hidden = links.length === 0
    const isCorrection = others[0] && !others[0].unfiltered
    const [before, after] = aroundSuggestions()
    suggestion.replaceChildren(...(isCorrection ? [before, ...listed, after] : listed))
  }

  function showMore(hits: Hits<Found>, left: number, turn: number, query: string) {
    more.hidden = left <= 0
    more.onclick = async () => {
      const items = (await hits.next(batch)).map((found) => resultItem(found, query))
      if (turn !== asked) return
      list.append(...items)
      items[0]?.querySelector('a')?.focus()
      showMore(hits, items.length < batch ? 0 : left - items.length, turn, query)
    }
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(search, pause)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    search()
  })
  return { search }
}

/** Ships to the browser. A form that searches as the reader types: status, suggestion, filters, results. The dialog and the search page share it. */
import { searchWords } from '../../core/messages.ts'
import { matchedWords } from '../excerpt.ts'
import { suggest } from '../suggest.ts'
import { folded, wordsOf } from '../words-of.ts'
import { element } from './element.ts'
import { type FilterBar, filterBar } from './filters.ts'
import { type Found, loadIndex, type SearchIndex } from './index-client.ts'
import { resultItem } from './results.ts'

/** Results shown at first and per “more”. */
const batch = 8
/** Pause after a keystroke before a search starts, in milliseconds. */
const pause = 120

export type Panel = {
  /** Searches for the present value of the form. */
  search: () => void
}

/**
 * @param form contains an input named q
 * @param place where everything except the form is inserted
 * @param onSearch called with the query once its results are shown
 */
export function searchPanel(form: HTMLFormElement, place: HTMLElement, onSearch: (query: string) => void): Panel {
  const input = form.querySelector<HTMLInputElement>('input[name=q]')
  if (!input) throw new Error('The search form has no field')
  const status = element('p', { class: 'search-status', role: 'status' })
  const suggestion = element('p', { class: 'search-suggestion', hidden: '' })
  const list = element('ol', { class: 'search-results' })
  const more = element('button', { type: 'button', class: 'search-more', hidden: '' }, searchWords.more)
  const bar: FilterBar = filterBar(() => search())
  place.append(bar.element, status, suggestion, list, more)
  let asked = 0

  async function search() {
    const turn = ++asked
    const query = input?.value.trim() ?? ''
    if (query === '') return clear()
    status.textContent = list.childElementCount > 0 ? status.textContent : searchWords.searching
    try {
      const index = await loadIndex()
      await bar.fill(index)
      const { results } = await index.search(query, { filters: bar.chosen() })
      const first = await Promise.all(results.slice(0, batch).map((result) => result.data()))
      // A later keystroke started another search meanwhile.
      if (turn !== asked) return
      list.replaceChildren(...first.map(resultItem))
      status.textContent = results.length > 0 ? searchWords.found(results.length, query) : searchWords.none(query)
      showSuggestion(query, index, first)
      showMore(results.slice(batch), turn)
      onSearch(query)
    } catch {
      if (turn === asked) status.textContent = searchWords.failed
    }
  }

  function clear() {
    list.replaceChildren()
    status.textContent = ''
    suggestion.hidden = true
    more.hidden = true
    onSearch('')
  }

  function showSuggestion(query: string, { words }: SearchIndex, found: readonly Found[]) {
    const standing = new Set(found.flatMap(matchedWords).flatMap(wordsOf).map(folded))
    const meant = suggest(query, words, (word) => standing.has(folded(word)))
    suggestion.hidden = meant === null
    if (meant === null) return
    const button = element('button', { type: 'button' }, meant)
    button.addEventListener('click', () => {
      if (input) input.value = meant
      input?.focus()
      search()
    })
    suggestion.replaceChildren(`${searchWords.didYouMean} `, button, '?')
  }

  function showMore(rest: readonly { data: () => Promise<Found> }[], turn: number) {
    more.hidden = rest.length === 0
    more.onclick = async () => {
      const items = (await Promise.all(rest.slice(0, batch).map((result) => result.data()))).map(resultItem)
      if (turn !== asked) return
      list.append(...items)
      items[0]?.querySelector('a')?.focus()
      showMore(rest.slice(batch), turn)
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

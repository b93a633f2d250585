/** Ships to the browser. Filters by category, author and year, with the values that the index contains. */
import { element } from '../../core/browser/element.ts'
import type { Filters, SearchIndex } from './index-client.ts'
import { language, words } from './words.ts'

export type FilterBar = {
  element: HTMLElement
  /** Fills the lists, once. */
  fill: (index: SearchIndex) => Promise<void>
  chosen: () => Filters
  /** Shows the lists if they narrow results, or hide some. */
  show: (found: boolean) => void
  /** Back to every value. */
  clear: () => void
}

/** The maximum length of one filter's list; rarer categories or authors are found by typing them. */
const longest = 50

const { compare } = new Intl.Collator(language)

/** The most frequent values. */
const mostFrequent = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .slice(0, longest)
    .map(([value]) => value)

/** @param onChange called when another value is chosen */
export function filterBar(onChange: () => void): FilterBar {
  const selects = Object.entries(words.filters).map(([name, label]) => {
    const select = element('select', { name, 'aria-label': label }, element('option', { value: '' }, label))
    select.addEventListener('change', onChange)
    return { name, select }
  })
  const bar = element('div', { class: 'search-filters', hidden: '' }, ...selects.map(({ select }) => select))
  const chosen = () =>
    Object.fromEntries(selects.flatMap(({ name, select }) => (select.value ? [[name, select.value]] : [])))
  let filled = false
  return {
    element: bar,
    chosen,
    show(found) {
      const isUseful = selects.some(({ select }) => !select.hidden)
      bar.hidden = !isUseful || !(found || Object.keys(chosen()).length > 0)
    },
    clear() {
      for (const { select } of selects) select.value = ''
    },
    async fill(index) {
      if (filled) return
      filled = true
      const known = await index.filters()
      for (const { name, select } of selects) {
        const values = mostFrequent(known[name] ?? {})
        // A single value filters nothing.
        select.hidden = values.length < 2
        const sorted = name === 'year' ? values.sort().reverse() : values.sort((a, b) => compare(a, b))
        select.append(...sorted.map((value) => element('option', { value }, value)))
      }
    },
  }
}

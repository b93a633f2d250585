/** Ships to the browser. Narrowing by category, author and year, with what the index knows of each. */
import { searchWords } from '../../core/messages.ts'
import { element } from './element.ts'
import type { Filters, SearchIndex } from './index-client.ts'

export type FilterBar = {
  element: HTMLElement
  /** Names the values, once. */
  fill: (index: SearchIndex) => Promise<void>
  chosen: () => Filters
}

/** What a list of one filter may hold; the name of a rarer category or author is found by typing it. */
const longest = 50

/** The values that most posts have. */
const mostFrequent = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .slice(0, longest)
    .map(([value]) => value)

/** @param onChange told when another value is chosen */
export function filterBar(onChange: () => void): FilterBar {
  const selects = Object.entries(searchWords.filters).map(([name, { label, all }]) => {
    const select = element('select', { name, 'aria-label': label }, element('option', { value: '' }, all))
    select.addEventListener('change', onChange)
    return { name, select }
  })
  const bar = element('div', { class: 'search-filters', hidden: '' }, ...selects.map(({ select }) => select))
  let filled = false
  return {
    element: bar,
    chosen: () =>
      Object.fromEntries(selects.flatMap(({ name, select }) => (select.value ? [[name, select.value]] : []))),
    async fill(index) {
      if (filled) return
      filled = true
      const known = await index.filters()
      for (const { name, select } of selects) {
        const values = mostFrequent(known[name] ?? {})
        // One value narrows nothing.
        select.hidden = values.length < 2
        const sorted = name === 'year' ? values.sort().reverse() : values.sort((a, b) => a.localeCompare(b))
        select.append(...sorted.map((value) => element('option', { value }, value)))
      }
      bar.hidden = selects.every(({ select }) => select.hidden)
    },
  }
}

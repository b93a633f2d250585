/** Ships to the browser. Narrowing by category, author and year, with what the index knows of each. */
import { searchWords } from '../../words.ts'
import { element } from './element.ts'
import type { Filters, SearchIndex } from './index-client.ts'

export type FilterBar = {
  element: HTMLElement
  /** Names the values, once. */
  fill: (index: SearchIndex) => Promise<void>
  chosen: () => Filters
}

/** @param onChange told when another value is chosen */
export function filterBar(onChange: () => void): FilterBar {
  const selects = Object.entries(searchWords.filters).map(([name, label]) => {
    const select = element('select', { name, 'aria-label': label }, element('option', { value: '' }, label))
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
        const values = Object.keys(known[name] ?? {})
        // One value narrows nothing.
        select.hidden = values.length < 2
        const sorted = name === 'year' ? values.sort().reverse() : values.sort((a, b) => a.localeCompare(b))
        select.append(...sorted.map((value) => element('option', { value }, value)))
      }
      bar.hidden = selects.every(({ select }) => select.hidden)
    },
  }
}

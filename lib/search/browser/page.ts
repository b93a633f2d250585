/** Ships to the browser. Enhances the form of `/search/`; its address always contains the query. */
import { searchPanel } from './panel.ts'

/** @param form the form of the page; results are inserted after it */
export function mountPage(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[name=q]')
  const place = document.createElement('div')
  place.className = 'search-body'
  form.after(place)
  if (input) input.value = new URLSearchParams(location.search).get('q') ?? ''
  const offers = document.querySelector<HTMLElement>('[data-search-offers]') ?? document.createElement('div')
  // Offers would only flash before results.
  offers.hidden = input?.value !== ''
  const onSearch = (query: string) => {
    const address = new URL(location.href)
    if (query) address.searchParams.set('q', query)
    else address.searchParams.delete('q')
    history.replaceState(history.state, '', address)
  }
  searchPanel({ form, place, offers, onSearch }).search()
}

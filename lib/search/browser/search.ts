/** Ships to the browser, when a reader first searches: the enhancement script imports it from the address given in pages. */
import './search.css'
import { openDialog } from './dialog.ts'
import { mountPage } from './page.ts'

/**
 * Loads the styles, which have the same name as the script, before anything is shown unstyled. Found titles may have letters that the page
 * doesn't: the fonts for these are in its sheet for print, all other rules of which are for paper.
 */
function withStyles(show: () => void): void {
  for (const sheet of document.querySelectorAll<HTMLLinkElement>('link[media^=print]')) sheet.media = 'all'
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = import.meta.url.replace(/\.js$/, '.css')
  link.onload = link.onerror = show
  document.head.append(link)
}

let styled = false

/**
 * Opens the dialog or, given the form of the search page, enhances that form.
 * @param typed called once the dialog has the focus; returns what the reader has typed until then
 */
export function search(form?: HTMLFormElement | null, typed: () => string = () => ''): void {
  const show = () => (form ? mountPage(form) : openDialog(typed))
  if (styled) show()
  else withStyles(show)
  styled = true
}

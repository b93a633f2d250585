/** Ships to the browser, when a reader first searches: the enhancement script imports it by the address that pages name. */
import './search.css'
import { openDialog } from './dialog.ts'
import { mountPage } from './page.ts'

/** The styles lie beside the script under the same name. Waits for them, so that nothing is seen unstyled. */
function withStyles(show: () => void): void {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = import.meta.url.replace(/\.js$/, '.css')
  link.onload = link.onerror = show
  document.head.append(link)
}

let styled = false

/**
 * Opens the dialog, or, given the form of the search page, brings that to life.
 * @param typed called once the dialog has the focus: what the reader typed until then
 */
export function search(form?: HTMLFormElement | null, typed: () => string = () => ''): void {
  const show = () => (form ? mountPage(form) : openDialog(typed))
  if (styled) show()
  else withStyles(show)
  styled = true
}

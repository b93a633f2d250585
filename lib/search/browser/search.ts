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

/** Opens the dialog, or, given the form of the search page, brings that to life. */
export function search(form?: HTMLFormElement | null): void {
  const show = () => (form ? mountPage(form) : openDialog())
  if (styled) show()
  else withStyles(show)
  styled = true
}

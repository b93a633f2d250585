/** Ships to the browser. The search dialog, available on every page. The browser traps the focus in it and restores it afterwards. */
import { element } from '../../core/browser/element.ts'
import { siteRoot } from './index-client.ts'
import { offers } from './offers.ts'
import { searchPanel } from './panel.ts'
import { slashSwitch } from './slash-switch.ts'
import { words } from './words.ts'

let dialog: HTMLDialogElement | undefined

/**
 * Opens the dialog, which is created on first use and keeps its results.
 * @param typed returns what the reader typed before the field existed; called once the field has the focus
 */
export function openDialog(typed: () => string): void {
  dialog ??= makeDialog()
  if (!dialog.open) dialog.showModal()
  const input = dialog.querySelector('input')
  if (!input) return
  input.focus()
  const query = typed()
  if (query === '') input.select()
  else {
    input.value = query
    input.dispatchEvent(new Event('input'))
  }
}

function makeDialog(): HTMLDialogElement {
  const input = element('input', {
    type: 'search',
    name: 'q',
    'aria-label': words.search,
    placeholder: words.search,
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  })
  const close = element('button', { type: 'button', class: 'search-close' }, words.close)
  const form = element('form', { role: 'search', action: `${siteRoot}search/`, method: 'get' }, input, close)
  const made = element('dialog', { class: 'search-dialog', 'aria-label': words.search }, form)
  const place = element('div', { class: 'search-body' })
  made.append(place)
  const offered = offers()
  searchPanel({ form, place, offers: offered, onSearch: () => {} })
  made.append(offered, slashSwitch())
  close.addEventListener('click', () => shut(made))
  // A click on the backdrop targets the dialog itself.
  made.addEventListener('click', (event) => {
    if (event.target === made) shut(made)
  })
  made.addEventListener('keydown', (event) => walk(event, input, made))
  document.body.append(made)
  return made
}

/**
 * Closes the dialog. Where nothing had the focus before, it stays on the hidden element until the next frame is drawn, and a / pressed
 * before that would count as typed there.
 */
function shut(dialog: HTMLDialogElement): void {
  dialog.close()
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && dialog.contains(activeElement)) activeElement.blur()
}

/** Arrow keys move from the field through the links below it and back; Escape closes at once, where browsers would first clear the field. */
function walk(event: KeyboardEvent, input: HTMLElement, within: HTMLDialogElement): void {
  if (event.key === 'Escape') {
    event.preventDefault()
    shut(within)
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const stops = [input, ...within.querySelectorAll('a')].filter((stop) => stop.checkVisibility())
  const at = stops.indexOf(document.activeElement instanceof HTMLElement ? document.activeElement : input)
  if (at < 0) return
  event.preventDefault()
  stops[Math.min(Math.max(at + (event.key === 'ArrowDown' ? 1 : -1), 0), stops.length - 1)]?.focus()
}

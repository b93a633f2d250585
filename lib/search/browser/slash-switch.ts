/** Ships to the browser. Turns the / key off: a shortcut of a single character needs such a switch (WCAG 2.2, 2.1.4). */
import { element } from '../../core/browser/element.ts'
import { words } from './words.ts'

/** Also read by public/enhance.js, which listens to the key. */
const key = 'search-key'

/** A checkbox; empty where storage is forbidden, since the key is then always off. */
export function slashSwitch(): HTMLElement {
  const place = element('p', { class: 'search-switch' })
  try {
    const input = element('input', { type: 'checkbox' })
    input.checked = localStorage.getItem(key) !== 'off'
    input.addEventListener('change', () => {
      localStorage.setItem(key, input.checked ? 'on' : 'off')
      // Browsers tell other windows only.
      dispatchEvent(new Event('storage'))
    })
    place.append(element('label', {}, input, ` ${words.slashKey}`))
  } catch {
    place.hidden = true
  }
  return place
}

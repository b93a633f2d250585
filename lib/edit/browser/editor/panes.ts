/** Ships to the browser. Which parts of the editor are visible: all on a wide screen, as chosen; one at a time on a phone. */
import { element } from '../../../core/browser/element.ts'

type Pane = 'details' | 'text' | 'page'

export type Panes = { buttons: HTMLElement; attach: (box: HTMLElement) => void }

const names: Readonly<Record<Pane, string>> = { details: 'Details', text: 'Text', page: 'Page' }

/** @param onDetails called when the details become visible or hidden */
export function panes(available: readonly Pane[], onDetails: (shown: boolean) => void): Panes {
  const narrow = matchMedia('(max-width: 60rem)')
  const chosen = new Set<Pane>(available)
  /** On a phone. */
  let single: Pane = 'text'
  let box: HTMLElement | undefined
  const buttons = new Map(
    available.map((pane) => [pane, element('button', { type: 'button', 'data-pane': pane }, names[pane])] as const),
  )
  const isShown = (pane: Pane) => (narrow.matches ? pane === single : chosen.has(pane))
  const draw = () => {
    for (const [pane, button] of buttons) {
      button.setAttribute('aria-pressed', String(isShown(pane)))
      box?.toggleAttribute(`data-${pane}`, isShown(pane))
    }
    if (buttons.has('details')) onDetails(isShown('details'))
  }
  for (const [pane, button] of buttons)
    button.addEventListener('click', () => {
      if (narrow.matches) single = pane
      else if (chosen.has(pane)) chosen.delete(pane)
      else chosen.add(pane)
      draw()
    })
  narrow.addEventListener('change', draw)
  return {
    buttons: element('div', { class: 'panes', role: 'group', 'aria-label': 'Show' }, ...buttons.values()),
    attach: (made) => {
      box = made
      draw()
    },
  }
}

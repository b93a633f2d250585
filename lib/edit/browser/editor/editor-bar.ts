/** Ships to the browser. The bar above the editor: back to the list, what is open, whether it is saved, its state. */
import { element } from '../../../core/browser/element.ts'
import type { DocumentState, OpenDocument, Overview } from '../../api.ts'
import { listAddress } from '../addresses.ts'
import { stateInWords } from '../state-in-words.ts'
import type { Panes } from './panes.ts'

type EditorBar = { overview: Overview; opened: OpenDocument; title: string; status: HTMLElement; layout: Panes }

export function editorBar({ overview, opened, title, status, layout }: EditorBar) {
  const state = element('span', { class: 'state' })
  const actions = element('div', { class: 'bar-actions' })
  const heading = element('h1')
  const box = element(
    'header',
    { class: 'editor-bar' },
    element('a', { class: 'skip', href: '#m-content' }, 'Skip to content'),
    element('a', { class: 'back', href: listAddress }, 'Documents'),
    element(
      'div',
      { class: 'bar-title' },
      heading,
      element('p', { class: 'bar-path' }, element('span', { class: 'bar-file' }, opened.path), ' ', state),
    ),
    status,
    layout.buttons,
    actions,
  )
  let known = { state: opened.state, errors: 0 }
  const showState = (found: DocumentState | null, errors = 0) => {
    known = { state: found, errors }
    const unlisted = overview.documents.find(({ path }) => path === opened.path)?.unlisted ?? false
    state.className = `state ${found ?? ''}`
    state.textContent = stateInWords({ state: found, unlisted })
    state.hidden = found === null
  }
  const showTitle = (text: string) => {
    if (heading.textContent === text) return
    heading.textContent = text
    document.title = `${text} – ${overview.site.title}`
  }
  showState(opened.state)
  showTitle(title)
  const act = (text: string, look: 'primary' | 'secondary', run: () => void) => {
    const button = element('button', { type: 'button', class: look }, text)
    button.addEventListener('click', run)
    actions.append(button)
  }
  return { box, act, showState, showTitle, known: () => known }
}

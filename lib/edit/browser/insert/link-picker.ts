/** Ships to the browser. Finds a document or a heading of the site, or takes a typed address, and makes the selected words a link to it. */
import type { EditorView } from '@codemirror/view'
import { element } from '../../../core/browser/element.ts'
import type { LinkTarget } from '../../api.ts'
import { api } from '../api-client.ts'
import { openDialog } from '../controls/dialog.ts'
import { newId } from '../controls/ids.ts'
import { type FoundTarget, findTargets } from './find-targets.ts'

export function pickLink(view: EditorView): boolean {
  const listId = newId('targets')
  const input = element('input', {
    type: 'search',
    role: 'combobox',
    'aria-label': 'Title, heading or address',
    'aria-controls': listId,
    'aria-expanded': 'true',
    'aria-autocomplete': 'list',
    placeholder: 'Title, heading or address',
    autocomplete: 'off',
    spellcheck: 'false',
  })
  const list = element('ul', { id: listId, role: 'listbox', 'aria-label': 'Targets', class: 'targets' })
  const said = element('p', { class: 'visually-hidden', role: 'status' })
  let targets: LinkTarget[] = []
  let found: FoundTarget[] = []
  let active = 0
  const { close } = openDialog('Link', 'link-dialog', [input, list, said], () => view.focus())
  const choose = (one: FoundTarget | undefined) => {
    if (!one) return
    close()
    insertLink(view, one)
  }
  const mark = () => {
    for (const [index, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(index === active))
    const current = list.children[active]
    current?.scrollIntoView({ block: 'nearest' })
    if (current) input.setAttribute('aria-activedescendant', current.id)
    else input.removeAttribute('aria-activedescendant')
  }
  const draw = () => {
    found = findTargets(targets, input.value)
    active = 0
    list.replaceChildren(...found.map((one, index) => option(one, `${listId}-${index}`, () => choose(one))))
    said.textContent = found.length === 0 ? 'Nothing is found.' : `${found.length} found.`
    mark()
  }
  input.addEventListener('input', draw)
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter') choose(found[active])
    else if (step !== undefined) {
      active = Math.min(Math.max(active + step, 0), found.length - 1)
      mark()
    } else return
    event.preventDefault()
  })
  input.focus()
  void api.links().then(
    (answer) => {
      targets = answer
      draw()
    },
    () => {
      said.textContent = 'The documents could not be read.'
    },
  )
  return true
}

function option({ title, place, url }: FoundTarget, id: string, onClick: () => void): HTMLElement {
  const made = element('li', { role: 'option', id }, element('span', { class: 'target-title' }, title))
  made.append(element('span', { class: 'target-place' }, place === '' ? url : `${place} · ${url}`))
  made.addEventListener('click', onClick)
  return made
}

function insertLink(view: EditorView, { title, url }: FoundTarget): void {
  const { from, to, empty } = view.state.selection.main
  const words = empty ? title : view.state.sliceDoc(from, to)
  const target = /[\s()<>]/.test(url) ? `<${url}>` : url
  view.dispatch({
    changes: { from, to, insert: `[${words}](${target})` },
    selection: { anchor: from + 1, head: from + 1 + words.length },
    userEvent: 'input',
    scrollIntoView: true,
  })
}

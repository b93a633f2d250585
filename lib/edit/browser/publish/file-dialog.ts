/** Ships to the browser. Renames and deletes a document. An address that readers know keeps leading somewhere, or is recorded as gone. */
import { element } from '../../../core/browser/element.ts'
import type { OpenDocument, Overview } from '../../api.ts'
import { editAddress, listAddress } from '../addresses.ts'
import { api, Refused } from '../api-client.ts'
import { openDialog } from '../controls/dialog.ts'
import { field, select } from '../controls/field.ts'

type FileDialog = { opened: OpenDocument; overview: Overview; flush: () => Promise<void> }

export function openFile({ opened, overview, flush }: FileDialog): void {
  const { path } = opened
  const isKnown = opened.url !== null && opened.state === 'published'
  openDialog('Rename or delete', 'file-dialog', [
    renameForm(path, isKnown, flush),
    deleteForm(path, isKnown ? heirs(overview, path) : []),
  ])
}

/** Pages that an address may lead to instead: those that readers can open. */
const heirs = ({ documents }: Overview, path: string): [url: string, title: string][] =>
  documents.flatMap((one): [string, string][] =>
    one.path !== path && one.url !== null && one.state === 'published' ? [[one.url, one.title]] : [],
  )

function renameForm(path: string, isKnown: boolean, flush: () => Promise<void>): HTMLFormElement {
  const name = element('input', { required: '', autocomplete: 'off', spellcheck: 'false', autocapitalize: 'none' })
  name.value = nameOf(path)
  const redirect = element('input', { type: 'checkbox', checked: '' })
  const fields: Node[] = [
    field('Name of the file', name, 'Without its extension. The address follows it, unless it is set in the details.'),
  ]
  if (isKnown)
    fields.push(element('label', { class: 'check' }, redirect, 'Lead readers of the earlier address to the new one'))
  return asking('Rename', 'primary', fields, async () => {
    await flush()
    const moved = await api.rename({ path, name: name.value.trim(), redirect: isKnown && redirect.checked })
    location.href = editAddress(moved.path)
  })
}

function deleteForm(path: string, targets: readonly [url: string, title: string][]): HTMLFormElement {
  const target = select('target', [['', 'Nothing: it is recorded as gone'], ...targets])
  const sure = element('input', { type: 'checkbox', required: '' })
  const fields: Node[] = targets.length > 0 ? [field('What its address leads to', target)] : []
  fields.push(element('label', { class: 'check' }, sure, `Delete ${path}`))
  return asking('Delete', 'secondary', fields, async () => {
    await api.remove({ path, redirectTo: target.value === '' ? null : target.value })
    location.href = listAddress
  })
}

function asking(action: string, look: string, fields: readonly Node[], act: () => Promise<void>): HTMLFormElement {
  const said = element('p', { class: 'refused', role: 'alert' })
  const button = element('button', { class: look }, action)
  const form = element('form', { class: 'fields' }, ...fields, said, button)
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    button.disabled = true
    said.textContent = ''
    try {
      await act()
    } catch (error) {
      said.textContent =
        error instanceof Refused ? error.message : 'The server does not answer: is npm run dev running?'
      button.disabled = false
    }
  })
  return form
}

/** `content/posts/2026-01-01-x.md` → `2026-01-01-x`; the folder's name for an `index.md`. */
function nameOf(path: string): string {
  const parts = path.split('/')
  const last = parts.pop() ?? ''
  const name = last.replace(/\.[^.]+$/, '')
  return name.toLowerCase() === 'index' ? (parts.pop() ?? name) : name
}

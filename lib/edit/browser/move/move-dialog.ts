/** Ships to the browser. Renames or deletes a document, and asks what becomes of its address where readers may know it. */
import { element } from '../../../core/browser/element.ts'
import type { DocumentState, Overview } from '../../api.ts'
import { editAddress, listAddress } from '../addresses.ts'
import { api, Refused } from '../api-client.ts'
import { openDialog } from '../controls/dialog.ts'
import { field, select } from '../controls/field.ts'
import { fileName } from './file-name.ts'

type Moving = {
  overview: Overview
  path: string
  title: string
  /** As the text says that is open. */
  state: DocumentState | null
  /** Saves what was typed. */
  flush: () => Promise<void>
}

export function openMove(moving: Moving): void {
  const { dialog } = openDialog('Rename or delete', 'move-dialog', [renameForm(moving), deleteForm(moving)])
  dialog.querySelector('input')?.focus()
}

function renameForm({ path, state, flush }: Moving): HTMLElement {
  const name = element('input', { type: 'text', required: '', value: fileName(path), spellcheck: 'false' })
  const redirect = element('input', { type: 'checkbox' })
  redirect.checked = true
  return asked('Rename', async () => {
    await flush()
    const moved = await api.rename({
      path,
      name: name.value.trim(),
      redirect: state === 'published' && redirect.checked,
    })
    location.replace(editAddress(moved.path))
  }, [
    field(
      'Name of the file',
      name,
      'Its address is made from it. A date in front of a post is not part of the address.',
    ),
    ...(state === 'published'
      ? [element('label', { class: 'check' }, redirect, 'Lead the old address to the new one')]
      : []),
  ])
}

function deleteForm({ overview, path, title, state, flush }: Moving): HTMLElement {
  const heirs = overview.documents.filter((one) => one.state === 'published' && one.url !== null && one.path !== path)
  const heir = select('heir', [['', 'Nothing: it is gone'], ...heirs.map((one) => [one.url ?? '', one.title] as const)])
  return asked('Delete', async () => {
    await flush()
    await api.remove({ path, redirectTo: heir.value === '' ? null : heir.value })
    location.replace(listAddress)
  }, [
    element(
      'p',
      {},
      `Deletes ${path}. ${overview.git ? 'What was committed stays in git.' : 'A copy stays in .dev/edit/.'}`,
    ),
    ...(state === 'published' ? [field(`What readers of “${title}” get from now on`, heir)] : []),
  ])
}

/** A form that does one thing, and says why it was not done. */
function asked(name: string, act: () => Promise<void>, content: Node[]): HTMLElement {
  const button = element('button', name === 'Rename' ? { class: 'primary' } : {}, name)
  const refused = element('p', { class: 'refused', role: 'alert' })
  const form = element('form', { class: 'fields', 'aria-label': name }, ...content, refused, button)
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    button.disabled = true
    refused.textContent = ''
    try {
      await act()
    } catch (error) {
      refused.textContent =
        error instanceof Refused ? error.message : 'The server does not answer: is npm run dev running?'
      button.disabled = false
    }
  })
  return form
}

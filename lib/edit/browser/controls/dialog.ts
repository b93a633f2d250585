/** Ships to the browser. A dialog with a title; the browser keeps the focus inside and puts it back. It is removed when it is closed. */
import { element } from '../../../core/browser/element.ts'
import { newId } from './ids.ts'

export type Opened = { dialog: HTMLDialogElement; close: () => void }

/** @param onClose called however it was closed */
export function openDialog(title: string, name: string, content: Node[], onClose = () => {}): Opened {
  const id = newId('title')
  const close = element('button', { type: 'button', class: 'plain' }, 'Close')
  const dialog = element(
    'dialog',
    { class: `sheet-dialog ${name}`, 'aria-labelledby': id },
    element('header', {}, element('h2', { id }, title), close),
    ...content,
  )
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  dialog.addEventListener('close', () => {
    dialog.remove()
    onClose()
  })
  document.body.append(dialog)
  dialog.showModal()
  return { dialog, close: () => dialog.close() }
}

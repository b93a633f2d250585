/** Ships to the browser. Pictures that are pasted, dropped or chosen: asks for the alternative text, writes the file, inserts the Markdown. */
import type { EditorView } from '@codemirror/view'
import { element } from '../../../core/browser/element.ts'
import type { WrittenPicture } from '../../api.ts'
import { api, Refused } from '../api-client.ts'
import { openDialog } from '../controls/dialog.ts'
import { field } from '../controls/field.ts'
import { insertBlock } from './insert-block.ts'

export const pictureTypes = 'image/png, image/jpeg, image/webp, image/avif, image/gif, image/svg+xml'

/** The pictures among what was pasted or dropped. A paste from a word processor carries a picture of its text, which is not meant. */
export function picturesOf(data: DataTransfer | null): File[] {
  const html = data?.getData('text/html') ?? ''
  if (html !== '' && data?.getData('text/plain')) return []
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
}

/** Asks about one after another, and inserts each where the caret is. */
export async function insertPictures(files: readonly File[], view: EditorView, path: string): Promise<void> {
  for (const file of files) {
    const written = await askPicture(file, path)
    if (written)
      insertBlock(view, `![${escaped(written.alt)}](${target(written.picture.reference)}${title(written.caption)})`)
  }
  view.focus()
}

export function choosePictures(view: EditorView, path: string): void {
  pickFiles(true, (files) => void insertPictures(files, view, path))
}

export function pickFiles(several: boolean, onPick: (files: File[]) => void): void {
  const input = element('input', { type: 'file', accept: pictureTypes, ...(several ? { multiple: '' } : {}) })
  input.addEventListener('change', () => onPick([...(input.files ?? [])]))
  input.click()
}

const escaped = (alt: string) => alt.replace(/\s+/g, ' ').replace(/[[\]\\]/g, '\\$&')
const target = (reference: string) => (/[\s()<>]/.test(reference) ? `<${reference}>` : reference)
const title = (caption: string) => (caption === '' ? '' : ` "${caption.replace(/["\\]/g, '\\$&')}"`)

export type Described = { picture: WrittenPicture; alt: string; caption: string }

/** @returns null if nothing was written */
export function askPicture(file: File, path: string, withCaption = true): Promise<Described | null> {
  return new Promise((resolve) => {
    let described: Described | null = null
    const shown = URL.createObjectURL(file)
    const alt = element('textarea', { rows: '3', required: '' })
    const decorative = element('input', { type: 'checkbox' })
    const caption = element('input', { autocomplete: 'off' })
    const said = element('p', { class: 'refused', role: 'alert' })
    const insert = element('button', { class: 'primary' }, withCaption ? 'Insert' : 'Use this picture')
    const form = element(
      'form',
      { class: 'fields' },
      element('img', { src: shown, alt: '', class: 'picture-preview' }),
      field('Alternative text', alt, 'What the picture shows, for people who cannot see it.'),
      element('label', { class: 'check' }, decorative, 'It only decorates: readers miss nothing without it'),
      ...(withCaption ? [field('Caption', caption, 'Shown below the picture. May stay empty.')] : []),
      said,
      insert,
    )
    decorative.addEventListener('change', () => {
      alt.disabled = decorative.checked
      alt.required = !decorative.checked
    })
    form.addEventListener('submit', async (event) => {
      event.preventDefault()
      insert.disabled = true
      said.textContent = ''
      try {
        const picture = await api.picture(path, file)
        described = { picture, alt: decorative.checked ? '' : alt.value.trim(), caption: caption.value.trim() }
        close()
      } catch (error) {
        said.textContent =
          error instanceof Refused ? error.message : 'The server does not answer: is npm run dev running?'
        insert.disabled = false
      }
    })
    const { close } = openDialog(`Picture: ${file.name}`, 'picture-dialog', [form], () => {
      URL.revokeObjectURL(shown)
      resolve(described)
    })
    alt.focus()
  })
}

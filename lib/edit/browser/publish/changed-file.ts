/** Ships to the browser. One changed file: whether it is committed, and its changed lines. */
import { element } from '../../../core/browser/element.ts'
import type { ChangedFile } from '../../api.ts'

const words: Readonly<Record<ChangedFile['change'], string>> = {
  new: 'New',
  changed: 'Changed',
  deleted: 'Deleted',
  renamed: 'Renamed',
  conflict: 'In conflict',
}
const marks = { same: ' ', removed: '−', added: '+', gap: '⋯' } as const
const spoken = { removed: 'Removed: ', added: 'Added: ' } as const

export function changedFile({ path, change, title, lines }: ChangedFile) {
  const box = element('input', { type: 'checkbox', checked: '' })
  const label = element(
    'label',
    { class: 'check' },
    box,
    element(
      'span',
      {},
      element('strong', {}, title ?? path),
      element('span', { class: 'document-path' }, `${words[change]} · ${path}`),
    ),
  )
  const row = element('li', {}, label)
  if (lines.length > 0)
    row.append(
      element(
        'details',
        {},
        element('summary', {}, 'What changed'),
        element(
          'div',
          { class: 'version', tabindex: '0', role: 'region', 'aria-label': `Changed lines of ${path}` },
          ...lines.map(line),
        ),
      ),
    )
  return { row, path, chosen: () => box.checked }
}

function line({ kind, text }: ChangedFile['lines'][number]): HTMLElement {
  const name = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span'
  const made = element(name, { class: `changed-line ${kind}` })
  if (kind === 'added' || kind === 'removed') made.append(element('span', { class: 'visually-hidden' }, spoken[kind]))
  made.append(element('span', { 'aria-hidden': 'true', class: 'line-mark' }, marks[kind]), text)
  return made
}

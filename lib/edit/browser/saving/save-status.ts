/** Ships to the browser. The line that says whether the text is saved. A screen reader hears what needs attention, not every save. */
import { element } from '../../../core/browser/element.ts'
import type { SaveState } from './save-state.ts'

export function saveStatus(): { line: HTMLElement; show: (state: SaveState) => void } {
  const shown = element('span', { class: 'save-state' })
  const said = element('span', { class: 'visually-hidden', role: 'status' })
  const line = element('p', { class: 'save-line' }, shown, said)
  let before: SaveState['kind'] = 'saved'
  return {
    line,
    show: (state) => {
      const text = words(state)
      shown.textContent = text
      line.dataset.state = state.kind
      const calm = state.kind === 'saved' || state.kind === 'unsaved'
      const wasCalm = before === 'saved' || before === 'unsaved'
      // After a failure, the first save is announced again.
      if (!calm || (!wasCalm && state.kind === 'saved')) said.textContent = text
      before = state.kind === 'unsaved' && !wasCalm ? before : state.kind
    },
  }
}

function words(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return `Saved ${clock(state.at)}`
    case 'merged':
      return `Merged with a change made elsewhere ${clock(state.at)}`
    case 'unsaved':
      return 'Saving …'
    case 'unreachable':
      return 'Not saved: npm run dev does not answer. The text is kept in this browser.'
    case 'restarted':
      return 'Not saved: npm run dev was started again. The text is kept in this browser.'
    case 'refused':
      return `Not saved: ${state.why}`
    case 'conflict':
      return 'Not saved: the same lines were changed elsewhere.'
    case 'gone':
      return 'Not saved: the file was deleted.'
  }
}

const clock = (at: Date) => at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })

/** Ships to the browser. Messages above the text that ask for a decision or say what happens elsewhere. */
import { element } from '../../../core/browser/element.ts'

type Action = { text: string; run: () => void }

export function notices() {
  const box = element('div', { class: 'notices', role: 'status' })
  const shown = new Map<string, HTMLElement>()
  const drop = (name: string) => {
    shown.get(name)?.remove()
    shown.delete(name)
  }
  const show = (name: string, text: string, actions: readonly Action[]) => {
    drop(name)
    const buttons = actions.map(({ text: words, run }) => {
      const button = element('button', { type: 'button', class: 'secondary' }, words)
      button.addEventListener('click', () => {
        drop(name)
        run()
      })
      return button
    })
    const notice = element('div', { class: 'notice' }, element('p', {}, text), ...buttons)
    shown.set(name, notice)
    box.append(notice)
  }
  return {
    box,
    show,
    /** Says something that needs no decision, until the next such message or until it is dismissed. */
    say: (text: string) => show('said', text, [{ text: 'Dismiss', run: () => {} }]),
    otherTab: (others: number) =>
      others === 0
        ? drop('tabs')
        : show(
            'tabs',
            'This document is also open in another tab. What is written there appears here, and the other way round.',
            [{ text: 'Dismiss', run: () => {} }],
          ),
    restarted: () =>
      show('restarted', 'npm run dev was started again. Reload the page: your text comes back with it.', [
        { text: 'Reload', run: () => location.reload() },
      ]),
    gone: (write: () => void) =>
      show('gone', 'The file was deleted by something else. The text is still here.', [
        { text: 'Write it again', run: write },
        { text: 'All documents', run: () => location.assign('./') },
      ]),
  }
}

export type Notices = ReturnType<typeof notices>

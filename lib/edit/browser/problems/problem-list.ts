/** Ships to the browser. The problems of the open document below its text: each leads to its place, and what can be mended has a button. */
import type { EditorView } from '@codemirror/view'
import { element } from '../../../core/browser/element.ts'
import type { TextProblem } from '../../api.ts'
import { problemsInWords } from '../problems-in-words.ts'
import { applyMend, sentence } from './keep-checked.ts'

export type ProblemList = { box: HTMLElement; show: (problems: readonly TextProblem[]) => void }

export function problemList(view: EditorView): ProblemList {
  const summary = element('summary', {})
  const list = element('ul')
  const said = element('p', { class: 'visually-hidden', role: 'status' })
  const details = element('details', { class: 'problems' }, summary, list)
  const box = element('section', { 'aria-label': 'Problems', class: 'problem-box' }, details, said)
  let drawn = ''
  return {
    box,
    show: (problems) => {
      const state = JSON.stringify(problems)
      if (state === drawn) return
      const first = drawn === ''
      drawn = state
      const words = problemsInWords({
        errors: problems.filter(({ severity }) => severity === 'error').length,
        warnings: problems.filter(({ severity }) => severity === 'warning').length,
      })
      const text = words || 'No problems'
      if (!first && summary.textContent !== text) said.textContent = text
      summary.textContent = text
      details.dataset.count = String(problems.length)
      const hadFocus = list.contains(document.activeElement)
      list.replaceChildren(...problems.map((one) => row(one, view)))
      if (hadFocus) (list.querySelector('button') ?? summary).focus()
    },
  }
}

function row(one: TextProblem, view: EditorView): HTMLElement {
  const go = element(
    'button',
    { type: 'button', class: 'problem-go' },
    element('span', { class: 'problem-line' }, `Line ${one.line}`),
    ` ${sentence(one.message)}`,
  )
  go.addEventListener('click', () => {
    view.dispatch({ selection: { anchor: one.from, head: one.to }, scrollIntoView: true })
    view.focus()
  })
  const made = element('li', { class: one.severity }, go, element('span', { class: 'remedy' }, sentence(one.remedy)))
  const { mend } = one
  if (mend) {
    const button = element('button', { type: 'button', class: 'mend', 'aria-label': `Mend: ${one.message}` }, 'Mend')
    button.addEventListener('click', () => applyMend(view, mend))
    made.append(button)
  }
  return made
}

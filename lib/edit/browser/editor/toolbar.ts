/** Ships to the browser. Buttons for what is hard to remember in Markdown. One stop for the Tab key; arrow keys go along. */
import { openSearchPanel } from '@codemirror/search'
import type { Command, EditorView } from '@codemirror/view'
import { element } from '../../../core/browser/element.ts'
import { bold, bullets, codeBlock, heading, inlineCode, italic, numbers, quote } from '../source/text-commands.ts'

export type Tool = { name: string /** With Ctrl, or ⌘. */; key?: string; run: Command }

const mod = /Mac|iP(hone|ad)/.test(navigator.platform) ? '⌘' : 'Ctrl+'

const tools: readonly Tool[] = [
  { name: 'Heading', run: heading },
  { name: 'Bold', key: 'B', run: bold },
  { name: 'Italic', key: 'I', run: italic },
  { name: 'Quote', run: quote },
  { name: 'List', run: bullets },
  { name: 'Numbers', run: numbers },
  { name: 'Code', run: (view) => (view.state.selection.main.empty ? codeBlock(view) : inlineCode(view)) },
  { name: 'Find', key: 'F', run: openSearchPanel },
]

export function toolbar(view: EditorView, more: readonly Tool[]): HTMLElement {
  const buttons = [...tools.slice(0, 3), ...more, ...tools.slice(3)].map(({ name, key, run }, index) => {
    const button = element('button', { type: 'button', tabindex: index === 0 ? '0' : '-1' }, name)
    if (key) button.title = `${name} (${mod}${key})`
    button.addEventListener('click', () => {
      if (run !== openSearchPanel) view.focus()
      run(view)
    })
    return button
  })
  const bar = element('div', { class: 'toolbar', role: 'toolbar', 'aria-label': 'Text' }, ...buttons)
  bar.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -buttons.length, End: buttons.length }[event.key]
    const at = [...bar.children].indexOf(document.activeElement ?? bar)
    if (step === undefined || at < 0) return
    event.preventDefault()
    const next = buttons[Math.min(Math.max(at + step, 0), buttons.length - 1)]
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1
    next?.focus()
  })
  return bar
}

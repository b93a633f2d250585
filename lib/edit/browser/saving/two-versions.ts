/** Ships to the browser. Two versions of a text side by side, with what differs marked, to choose from. */
import { element } from '../../../core/browser/element.ts'
import { differences } from '../../../core/text/differences.ts'
import { openDialog } from '../controls/dialog.ts'

export type Version = { name: string; text: string; choose: string }

type TwoVersions = {
  title: string
  why: string
  left: Version
  right: Version
  both?: { text: string; choose: string }
}

/** @returns the chosen text; null if the dialog was closed without a choice */
export function twoVersions({ title, why, left, right, both }: TwoVersions): Promise<string | null> {
  return new Promise((resolve) => {
    let chosen: string | null = null
    const button = (text: string, value: string, name = 'secondary') => {
      const made = element('button', { type: 'button', class: name }, text)
      made.addEventListener('click', () => {
        chosen = value
        close()
      })
      return made
    }
    const [old, now] = compared(left.text, right.text)
    const side = ({ name, text, choose }: Version, lines: Node[]) =>
      element(
        'div',
        {},
        element('h3', {}, name),
        element('div', { class: 'version', tabindex: '0', role: 'region', 'aria-label': name }, ...lines),
        button(choose, text, 'primary'),
      )
    const content: Node[] = [
      element('p', {}, why),
      element('div', { class: 'versions' }, side(left, old), side(right, now)),
    ]
    if (both) content.push(element('p', {}, button(both.choose, both.text)))
    const { dialog, close } = openDialog(title, 'two-versions', content, () => resolve(chosen))
    for (const version of dialog.querySelectorAll('.version')) {
      const first = version.querySelector('mark')
      // Long texts begin at their first difference, with some lines before it.
      if (first) version.scrollTop = first.offsetTop - first.clientHeight * 4
    }
  })
}

function compared(left: string, right: string): [Node[], Node[]] {
  const [old, now] = [left.split('\n'), right.split('\n')]
  const [before, after]: [Node[], Node[]] = [[], []]
  for (const step of differences(old, now)) {
    if (step.kind !== 'added') before.push(line(old[step.before] ?? '', step.kind === 'removed'))
    if (step.kind !== 'removed') after.push(line(now[step.after] ?? '', step.kind === 'added'))
  }
  return [before, after]
}

const line = (text: string, differs: boolean) =>
  element(differs ? 'mark' : 'span', { class: 'version-line' }, text || ' ')

/** Ships to the browser. Draft, scheduled or published: what each means, and the change of front matter that makes it so. */
import type { EditorView } from '@codemirror/view'
import { element } from '../../../core/browser/element.ts'
import { dateInWords } from '../../../core/dates/dates.ts'
import type { DocumentKind, DocumentState, Overview } from '../../api.ts'
import { changesAddress } from '../addresses.ts'
import { openDialog } from '../controls/dialog.ts'
import { field } from '../controls/field.ts'
import { type Choice, publishedText, writtenDate } from './published-text.ts'

type Publishing = {
  view: EditorView
  kind: DocumentKind
  state: DocumentState | null
  overview: Overview
  problems: number
}

export function openPublish({ view, kind, state, overview, problems }: Publishing): void {
  const { today, language, timeZone } = overview.site
  const written = writtenDate(view.state.doc.toString())
  const date = element('input', { type: 'date', value: written?.day ?? today })
  const time = element('input', { type: 'time', value: written?.time ?? '' })
  const meaning = element('p', { class: 'meaning', role: 'status' })
  const refused = element('p', { class: 'refused', role: 'alert' })
  const zone = /(?:Z|UTC|GMT|[+-]\d{1,2}:?\d{2})$/i.exec(written?.rest ?? '')?.[0] ?? timeZone
  const day = element(
    'div',
    { class: 'fields' },
    field('Day', date),
    field('Time', time, `In ${zone}. May stay empty: the day begins at midnight in ${timeZone}.`),
  )
  const choices = (['draft', 'publish', 'schedule'] as const).filter((one) => one !== 'schedule' || kind === 'post')
  const radios = choices.map((choice) => {
    const input = element('input', { type: 'radio', name: 'state', value: choice })
    input.checked = choice === choiceOf(state)
    return { choice, input, label: element('label', { class: 'check' }, input, names[choice]) }
  })
  const chosen = (): Choice => radios.find(({ input }) => input.checked)?.choice ?? 'draft'
  const show = () => {
    day.hidden = chosen() !== 'schedule'
    meaning.textContent = meaningOf(chosen(), kind, { date: date.value, time: time.value, today, language })
  }
  const apply = element('button', { class: 'primary' }, 'Apply')
  const form = element(
    'form',
    { class: 'fields' },
    element('fieldset', {}, element('legend', { class: 'field-name' }, 'State'), ...radios.map(({ label }) => label)),
    day,
    meaning,
  )
  if (problems > 0)
    form.append(
      element(
        'p',
        { class: 'refused' },
        `It has ${problems === 1 ? 'an error' : `${problems} errors`}: the site cannot be built until ${problems === 1 ? 'it is' : 'they are'} corrected.`,
      ),
    )
  form.append(refused, apply)
  if (overview.git)
    form.append(
      element(
        'p',
        {},
        'Readers get it when the site is built from what was committed and pushed: ',
        element('a', { href: changesAddress }, 'What changed'),
        '.',
      ),
    )
  form.addEventListener('input', show)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const made = publishedText(view.state.doc.toString(), chosen(), {
      today,
      date: date.value,
      time: time.value,
      isWaiting: state === 'scheduled',
    })
    if ('refused' in made) {
      refused.textContent = made.refused
      return
    }
    for (const edit of made.edits) view.dispatch({ changes: edit, userEvent: 'input.publish' })
    close()
    view.focus()
  })
  show()
  const { close } = openDialog('Publish', 'publish-dialog', [form])
}

const names: Readonly<Record<Choice, string>> = { draft: 'Draft', publish: 'Publish', schedule: 'Schedule' }

const choiceOf = (state: DocumentState | null): Choice =>
  state === 'draft' || state === null ? 'draft' : state === 'scheduled' ? 'schedule' : 'publish'

type Moment = { date: string; time: string; today: string; language: string }

function meaningOf(choice: Choice, kind: DocumentKind, { date, time, today, language }: Moment): string {
  if (choice === 'draft') return 'It is not published. You see it here, and editors see it in the review edition.'
  if (choice === 'publish')
    return `The next build publishes it${kind === 'post' ? ', under the date that it has, or today’s' : ''}.`
  if (date === '') return 'Choose the day.'
  const day = dateInWords(date, language)
  if (date < today || (date === today && time === ''))
    return `${day} is not in the future: the next build publishes it.`
  const moment = time === '' ? `on or after ${day}` : `after ${time} on ${day}`
  return `The first build ${moment} publishes it. Until then it is not on the site.`
}

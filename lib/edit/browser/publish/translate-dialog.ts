/** Ships to the browser. The translations of a document: leads to those that exist, and begins another. */
import { element } from '../../../core/browser/element.ts'
import type { DocumentSummary, Overview } from '../../api.ts'
import { editAddress } from '../addresses.ts'
import { api, Refused } from '../api-client.ts'
import { openDialog } from '../controls/dialog.ts'
import { field, select } from '../controls/field.ts'
import { languageName } from '../language-name.ts'

export async function openTranslate(path: string, flush: () => Promise<void>): Promise<void> {
  const content = element('div', { class: 'fields' }, element('p', {}, 'One moment …'))
  openDialog('Translations', 'translate-dialog', [content])
  try {
    await flush()
    // Translations may have been added since the page was opened.
    content.replaceChildren(...parts(path, await api.overview()))
  } catch (error) {
    content.replaceChildren(element('p', { class: 'refused', role: 'alert' }, inWords(error)))
  }
}

function parts(path: string, { site, documents }: Overview): Node[] {
  const own = documents.find((one) => one.path === path)
  if (!own || own.group === null)
    return [element('p', {}, 'It has an error that hides its language: correct the error first.')]
  const existing = documents.filter(({ group, path: other }) => group === own.group && other !== path)
  const missing = site.languages.filter(
    (code) => code !== own.language && existing.every(({ language }) => language !== code),
  )
  const nodes: Node[] = []
  if (existing.length > 0) nodes.push(element('ul', { class: 'translations' }, ...existing.map(link)))
  nodes.push(
    missing.length > 0 ? beginForm(path, missing) : element('p', {}, 'It exists in every language of the site.'),
  )
  return nodes
}

const link = ({ path, title, language, written }: DocumentSummary): HTMLElement =>
  element(
    'li',
    {},
    `${languageName(language ?? written.lang)}: `,
    element('a', { href: editAddress(path), ...written }, title),
  )

function beginForm(path: string, missing: readonly string[]): HTMLFormElement {
  const language = select(
    'language',
    missing.map((code) => [code, languageName(code)] as const),
  )
  const said = element('p', { class: 'refused', role: 'alert' })
  const begin = element('button', { class: 'primary' }, 'Begin')
  const hint = 'The new file is a draft with every paragraph of this text in a comment above the place for yours.'
  const form = element('form', { class: 'fields' }, field('Translate into', language, hint), said, begin)
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    begin.disabled = true
    said.textContent = ''
    try {
      const { path: made } = await api.translate({ path, language: language.value })
      location.href = editAddress(made)
    } catch (error) {
      said.textContent = inWords(error)
      begin.disabled = false
    }
  })
  return form
}

const inWords = (error: unknown): string =>
  error instanceof Refused ? error.message : 'The server does not answer: is npm run dev running?'

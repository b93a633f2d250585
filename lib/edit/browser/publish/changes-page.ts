/** Ships to the browser. What changed since the last commit, and commit, pull and push with git's own credentials. */
import { element } from '../../../core/browser/element.ts'
import type { Changes, GitAnswer, Overview } from '../../api.ts'
import { api, Refused } from '../api-client.ts'
import { field } from '../controls/field.ts'
import { deskBar } from '../desk-bar.ts'
import { changedFile } from './changed-file.ts'

export async function showChanges(overview: Overview): Promise<void> {
  document.title = `Changes – ${overview.site.title}`
  const said = element('p', { class: 'git-said', role: 'status' })
  const place = element('div', { class: 'changes' })
  const main = element('main', { class: 'list', id: 'm-content' }, element('h1', {}, 'Changes'), said, place)
  document.body.replaceChildren(deskBar(overview, 'changes'), main)

  const draw = async () => place.replaceChildren(...parts(await api.changes()))
  const run = async (act: () => Promise<GitAnswer>) => {
    said.textContent = 'One moment …'
    said.classList.remove('failed')
    for (const button of place.querySelectorAll('button')) button.disabled = true
    try {
      const answer = await act()
      said.textContent = answer.said
      said.classList.toggle('failed', !answer.ok)
    } catch (error) {
      said.textContent =
        error instanceof Refused ? error.message : 'The server does not answer: is npm run dev running?'
      said.classList.add('failed')
    }
    await draw()
  }
  const parts = (changes: Changes): Node[] => [
    branchLine(changes, run),
    ...(changes.files.length === 0
      ? [element('p', { class: 'empty' }, 'Nothing changed since the last commit.')]
      : [commitForm(changes, run)]),
  ]
  await draw()
}

type Run = (act: () => Promise<GitAnswer>) => Promise<void>

function branchLine({ git }: Changes, run: Run): HTMLElement {
  const button = (text: string, act: () => Promise<GitAnswer>) => {
    const made = element('button', { type: 'button', class: 'secondary' }, text)
    made.addEventListener('click', () => void run(act))
    return made
  }
  const line = element('div', { class: 'branch' }, element('p', {}, standing(git)))
  if (git.behind !== null) line.append(button('Pull', api.pull))
  if (git.branch !== null) line.append(button('Push', api.push))
  if (git.pullRequest)
    line.append(element('a', { href: git.pullRequest, target: '_blank', rel: 'noreferrer' }, 'Open a pull request'))
  return line
}

function standing({ branch, ahead, behind }: Changes['git']): string {
  if (branch === null) return 'No branch is checked out.'
  const parts = [
    ahead ? `${ahead === 1 ? '1 commit is' : `${ahead} commits are`} not pushed` : '',
    behind ? `${behind === 1 ? '1 commit of others is' : `${behind} commits of others are`} not pulled` : '',
  ].filter(Boolean)
  return `On the branch ${branch}${parts.length > 0 ? `: ${parts.join(', ')}` : ahead === null ? ', which was never pushed' : ', as on the server'}.`
}

function commitForm({ files, message, git }: Changes, run: Run): HTMLFormElement {
  const text = element('textarea', { rows: '2', required: '' })
  text.value = message
  const branch = element('input', { autocomplete: 'off', spellcheck: 'false', autocapitalize: 'none' })
  const rows = files.map(changedFile)
  const commit = element('button', { class: 'primary' }, 'Commit')
  const form = element(
    'form',
    { class: 'commit' },
    element('ul', { class: 'changed-files' }, ...rows.map(({ row }) => row)),
  )
  if (git.author === null) {
    form.append(
      element(
        'p',
        { class: 'refused' },
        'Git does not know who you are. In a terminal, run: git config --global user.name "Your Name", and the same with user.email.',
      ),
    )
    return form
  }
  form.append(
    field('Message', text, `Committed as ${git.author.name}.`),
    element(
      'details',
      {},
      element('summary', {}, 'On a new branch'),
      field('Branch', branch, 'It is created and checked out first. Empty: the branch above.'),
    ),
    commit,
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const paths = rows.filter(({ chosen }) => chosen()).map(({ path }) => path)
    const name = branch.value.trim()
    void run(() => api.commit({ message: text.value, paths, ...(name === '' ? {} : { branch: name }) }))
  })
  return form
}

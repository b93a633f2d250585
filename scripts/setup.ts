/** `npm run setup`: replaces the sample with a publication of your own. Asks on a terminal; otherwise uses options and defaults. */
import { spawnSync } from 'node:child_process'
import { basename } from 'node:path'
import { accents } from '../lib/core/look/accent-theme.ts'
import { repositoryRoot } from '../lib/core/root.ts'
import { CommandError, command } from './cli/command.ts'
import { commandLine, texts } from './cli/command-line.ts'
import { answer, atTerminal, isTerminal } from './cli/terminal.ts'
import { gitUser } from './new/git-author.ts'
import {
  type AnswerName,
  type Answers,
  answerNames,
  type Defaults,
  fields,
  readAnswers,
  readGiven,
} from './setup/answers.ts'
import { refuseOwn, takeOver } from './setup/take-over.ts'

await command('setup', async () => {
  const { values } = commandLine('setup')
  refuseOwn(repositoryRoot)
  if (values.yes !== true) refuseUncommitted()
  const given = Object.fromEntries(
    answerNames.flatMap((name) => {
      const typed = texts(values[name]).at(-1)
      return typed === undefined ? [] : [[name, typed]]
    }),
  )
  const answers = values.yes === true || !isTerminal() ? readAnswers(given, defaults(given)) : await asked(given)
  takeOver(repositoryRoot, answers, dayIn(answers['time-zone']))
  console.log(whatNext(answers))
  return 0
})

/** Asks for everything that was not given, with a default in brackets. */
async function asked(given: Partial<Record<AnswerName, string>>): Promise<Answers> {
  const { answers, faults } = readGiven(given)
  if (faults.length > 0) readAnswers(given, {})
  console.log(
    'A few questions about your publication. Press Enter to accept the value in brackets; you can change everything later.\n',
  )
  return atTerminal(async (ask) => {
    for (const name of answerNames) {
      if (answers[name] !== undefined) continue
      const offered = defaults(answers)[name]
      const { question, read } = fields[name]
      const prompt = `${question}${offered === undefined ? '' : ` [${offered}]`}: `
      Object.assign(answers, {
        [name]: await answer(ask, prompt, (typed) => read(typed === '' ? (offered ?? '') : typed)),
      })
    }
    return answers as Answers
  })
}

/** Defaults for missing answers. The address is a placeholder, which the check reports until it is replaced. */
function defaults(given: Partial<Record<AnswerName, string>>): Defaults {
  const folder = basename(repositoryRoot).replace(/[-_]+/g, ' ').trim()
  const author = given.author ?? gitUser(repositoryRoot).name
  const all: Defaults = {
    url: 'https://example.com/',
    language: 'en',
    'time-zone': isTerminal() ? Intl.DateTimeFormat().resolvedOptions().timeZone : 'UTC',
    accent: accents.vermilion,
    host: 'none',
    section: 'none',
  }
  if (folder !== '') all.title = folder[0]?.toUpperCase() + folder.slice(1)
  if (author !== '') {
    all.author = author
    all.description = `Articles by ${author}.`
  }
  return all
}

/** Files that setup moves or replaces must be in git, from which they can be restored. */
function refuseUncommitted(): void {
  const paths = ['content', 'public', 'theme', 'README.md', 'LICENSE']
  const { status, stdout } = spawnSync('git', ['status', '--porcelain', '--', ...paths], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  })
  if (status === 0 && stdout.trim() !== '')
    throw new CommandError(`These files have uncommitted changes — commit them, or add --yes:\n${stdout.trimEnd()}`)
}

function dayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date())
}

function whatNext({ title, url, accent }: Answers): string {
  return [
    `\n${title} is in content/, its accent ${accent} in theme/theme.css. The sample is in e2e/sample/: npm run dev -- --sample`,
    ...(url === 'https://example.com/'
      ? ['The address is a placeholder: set url in content/site.yml before you publish.']
      : []),
    '',
    'Next:',
    '  npm start',
    '  npm run new -- "The title of a post"',
    '  git add -A && git commit -m "Set up the publication"',
  ].join('\n')
}

import { repositoryRoot } from '../lib/core/root.ts'
import { command } from './cli/command.ts'
import { commandLine, texts } from './cli/command-line.ts'
import { answer, atTerminal, isTerminal } from './cli/terminal.ts'
import { type AnswerName, type Answers, answerNames, fields, readAnswers, readGiven } from './setup/answers.ts'
import { defaults } from './setup/defaults.ts'
import { refuseUncommitted } from './setup/refuse-uncommitted.ts'
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

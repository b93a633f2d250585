/** Replaces the sample publication with the owner's: all files, or none. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadContent } from '../../lib/content/index.ts'
import { colourLines, ownTheme, parseTheme } from '../../lib/core/look/theme.ts'
import { formatProblem } from '../../lib/core/problems/problem.ts'
import { isSample, sampleFolder } from '../../lib/core/sample.ts'
import { CommandError } from '../cli/command.ts'
import { type Move, moveAll } from './all-or-nothing.ts'
import type { Answers } from './answers.ts'
import { ownFiles } from './own-files.ts'
import { ownLicence, ownReadme } from './own-words.ts'

const staging = '.setup'
/** In `public/`, but part of Masthead. */
const notOwn = new Set(['enhance.js'])

/** @throws {CommandError} if the repository has a publication of its own already */
export function refuseOwn(repository: string): void {
  if (existsSync(join(repository, 'content')) && !isSample(repository))
    throw new CommandError(
      'content/ already has your own publication, so nothing was written — edit content/site.yml and theme/theme.css instead',
    )
  if (existsSync(join(repository, sampleFolder)) && existsSync(join(repository, 'content')))
    throw new CommandError(`${sampleFolder}/ exists, but the sample is in content/ — delete one of them`)
}

/**
 * @param repository the folder of package.json
 * @param today the day of the first post
 * @throws {CommandError} if the new publication would have errors; nothing is written then
 */
export function takeOver(repository: string, answers: Answers, today: string): void {
  refuseOwn(repository)
  const path = (name: string) => join(repository, name)
  const staged = join(repository, staging)
  rmSync(staged, { recursive: true, force: true })
  try {
    const theme = parseTheme(readFileSync(path('app/theme.css'), 'utf8'))
    const files = ownFiles(answers, today, theme)
    if (hasOwnColours(path(ownTheme))) files.delete(ownTheme)
    for (const [name, words] of [
      ['README.md', ownReadme],
      ['LICENSE', ownLicence],
    ] as const)
      if (existsSync(path(name))) files.set(name, words(readFileSync(path(name), 'utf8'), answers, today.slice(0, 4)))
    for (const [name, text] of files) write(join(staged, 'new', name), text)
    refuseErrors(join(staged, 'new'), today)
    const replaced = [...files.keys()].filter((name) => !name.startsWith('content/'))
    moveAll([
      ...sampleMoves(repository),
      { from: join(staged, 'new/content'), to: path('content') },
      ...replaced.flatMap((name) => [
        ...(existsSync(path(name)) ? [{ from: path(name), to: join(staged, 'old', name) }] : []),
        { from: join(staged, 'new', name), to: path(name) },
      ]),
    ])
  } finally {
    rmSync(staged, { recursive: true, force: true })
  }
}

const hasOwnColours = (file: string) => existsSync(file) && colourLines(readFileSync(file, 'utf8')).length > 0

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function refuseErrors(root: string, today: string): void {
  const { problems } = loadContent({ root, asOf: today, now: new Date() })
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new CommandError(['Nothing was written:', ...errors.map(formatProblem)].join('\n'))
}

/** The sample's content and its public files, if it is still here. */
function sampleMoves(repository: string): Move[] {
  const to = (name: string) => ({ from: join(repository, name), to: join(repository, sampleFolder, name) })
  if (!existsSync(join(repository, 'content'))) return []
  const names = existsSync(join(repository, 'public')) ? readdirSync(join(repository, 'public')) : []
  return [to('content'), ...names.filter((name) => !notOwn.has(name)).map((name) => to(`public/${name}`))]
}

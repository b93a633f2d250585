import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { repositoryRoot } from '../../lib/core/root.ts'
import { type CommandName, commands, describedCommand } from './commands.ts'
import { helpText } from './help.ts'

const names = Object.keys(commands) as CommandName[]
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')))

it('every npm script is a command with help, and every command an npm script', () => {
  const called = Object.values(scripts).map((script) => script.replace('node scripts/run.mjs ', ''))
  expect(called.sort()).toEqual([...names].sort())
  for (const name of names) {
    const script = describedCommand(name).npm.replace(/^npm (?:run )?/, '')
    expect(scripts[script]).toBe(`node scripts/run.mjs ${name}`)
  }
})

it('every command uses its own entry of the table', () => {
  const files = readdirSync(join(repositoryRoot, 'scripts')).filter((file) => /^[a-z-]+\.ts$/.test(file))
  const asked = files.flatMap((file) => {
    const text = readFileSync(join(repositoryRoot, 'scripts', file), 'utf8')
    const [, name] = /^await command\('([a-z-]+)'/m.exec(text) ?? []
    const others = [...text.matchAll(/(?:siteArguments|commandLine)\('([a-z-]+)'/g)].map(([, other]) => other)
    return name === undefined ? [] : [{ file, name, others }]
  })
  expect(asked.map(({ name }) => name).sort()).toEqual([...names].sort())
  for (const { file, name, others } of asked)
    expect([file, ...others]).toEqual([`${name}.ts`, ...others.map(() => name)])
})

describe('--help', () => {
  it.each(names)('of %s fits into 80 columns and names every option', (name) => {
    const lines = helpText(name).split('\n')
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    for (const option of Object.keys(describedCommand(name).options))
      expect(lines.filter((line) => line.trimStart().match(`^--${option}[= ]`))).toHaveLength(1)
  })

  it('is usage, a sentence and the options', () => {
    expect(helpText('serve').split('\n')).toEqual([
      'npm run serve -- [options]',
      '',
      'Serves the last build without building.',
      '',
      '  --review       serve the review edition in out-review/',
      '  --site=folder  another folder with content/ and public/ (or MASTHEAD_SITE)',
    ])
    expect(helpText('lint').split('\n')[0]).toBe('npm run lint')
    expect(helpText('parity').split('\n')[0]).toBe('npm run parity -- [options] source [out]')
  })
})

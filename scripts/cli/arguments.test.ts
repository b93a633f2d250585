import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { siteArguments } from './arguments.ts'

const site = mkdtempSync(join(tmpdir(), 'masthead-'))
mkdirSync(join(site, 'content'))
afterEach(() => vi.unstubAllEnvs())

describe('siteArguments', () => {
  test('reads the day, the site, flags and paths', () => {
    const args = ['--as-of=2024-02-29', `--site=${site}`, '--fix', 'content/posts/x.md']
    expect(siteArguments('check', args)).toEqual({
      site,
      asOf: '2024-02-29',
      flags: new Set(['fix']),
      values: new Map(),
      paths: ['content/posts/x.md'],
    })
  })

  test('arguments take precedence over the environment', () => {
    vi.stubEnv('AS_OF', '2020-01-01')
    vi.stubEnv('MASTHEAD_SITE', '/nowhere')
    expect(siteArguments('build', [`--site=${site}`, '--as-of=2021-01-01'])).toMatchObject({ site, asOf: '2021-01-01' })
  })

  test('without arguments the environment is used', () => {
    vi.stubEnv('AS_OF', '2020-01-01')
    vi.stubEnv('MASTHEAD_SITE', site)
    expect(siteArguments('build', [])).toMatchObject({ site, asOf: '2020-01-01' })
  })

  test.each(['2026-11-30T19:30Z', '2026-11-30T23:30+04:00', '2026-11-30 23:30'])('takes the instant %s', (instant) => {
    expect(siteArguments('build', [`--site=${site}`, `--as-of=${instant}`]).asOf).toBe(instant)
  })

  test.each(['2023-02-29', '12-08-2019', 'tomorrow', '2026-11-30T25:00Z', '2026-11-300'])(
    'the day %s is refused with the right form',
    (day) => {
      expect(() => siteArguments('build', [`--site=${site}`, `--as-of=${day}`])).toThrow('YYYY-MM-DD')
    },
  )

  test('an unknown flag and a folder without content are refused', () => {
    expect(() => siteArguments('build', ['--claen'])).toThrow('--claen')
    expect(() => siteArguments('build', [`--site=${join(site, 'content')}`])).toThrow('no content/ folder')
  })

  test('a misspelt option is refused with a suggestion, an unknown one with how to list all', () => {
    const refused = (typed: string) => () => siteArguments('new', [`--site=${site}`, typed])
    expect(refused('--categroy=data')).toThrow(/^There is no option --categroy — did you mean --category\?$/)
    expect(refused('--loud')).toThrow('There is no option --loud — npm run new -- --help lists the options')
  })
  test('an option without its value and a flag with one are refused with what to write', () => {
    const told =
      (...args: string[]) =>
      () =>
        siteArguments('check', args)
    expect(told('--site')).toThrow('--site has no value — write --site=…; npm run check -- --help says which')
    expect(told('--site', '--fix')).toThrow('--site has no value — write --site=…')
    expect(told('--fix=1')).toThrow('--fix takes no value — write --fix alone')
  })
  test('operands of a command that takes none are refused', () => {
    expect(() => siteArguments('build', ['e2e/site'])).toThrow(
      'npm run build takes no "e2e/site" — npm run build -- --help lists what it takes',
    )
  })
})

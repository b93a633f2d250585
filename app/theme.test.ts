import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseTheme } from '../lib/core/look/theme.ts'
import { themeFaults } from '../lib/core/look/theme-faults.ts'
import { tints } from '../lib/covers/index.ts'

/** One message for each pair with too little contrast. */
const faults = (css: string, own = '') =>
  themeFaults(parseTheme(css, own), tints, 'app/theme.css').map(({ message, remedy }) => `${message} — ${remedy}`)

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8')

describe('the theme', () => {
  test('every colour can be read where it is used, in both schemes', () => {
    expect(faults(css)).toEqual([])
  })

  test('an accent with too little contrast fails with a message that says what to do', () => {
    const bad = css.replace(/--accent: light-dark\(#\w+/, '--accent: light-dark(#ff8800')
    expect(faults(bad)).toContain(
      '--accent #ff8800 on --paper #f6f2e8 (light) has 2.14:1, and links need 4.5:1 — make it darker in app/theme.css',
    )
  })

  test('colours of the owner replace ours, commented ones and those of a media query do not', () => {
    const own = '/* --ink: #fff; */ :root { --accent: #ff8800; } @media print { :root { --paper: #000; } }'
    const said = faults(css, own)
    expect(said).toHaveLength(2)
    expect(said[0]).toMatch(/^--accent #ff8800 on --paper #f6f2e8 \(light\) has 2.14:1/)
  })

  test('every tint has a rule, so that data-tint works', () => {
    for (const tint of tints.filter((name) => name !== 'sand')) expect(css).toContain(`[data-tint="${tint}"]`)
  })

  test('a missing colour is named', () => {
    expect(() => parseTheme('').colour('ink', 'light')).toThrow('app/theme.css has no colour --ink')
  })
})

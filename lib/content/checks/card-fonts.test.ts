import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fontverter from 'fontverter'
import { expect, it } from 'vitest'
import { loadTiny, post } from '../testing/tiny-site.ts'

const font = createRequire(import.meta.url).resolve(
  '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-greek-wght-normal.woff2',
)
const site = (fonts: string) => `title: Tiny\ndescription: D.\nurl: https://example.org\ncard_fonts: ${fonts}\n`

it('a font for social images is read, and is part of no address', async () => {
  const data = await fontverter.convert(readFileSync(font), 'sfnt')
  const { content, said } = await loadTiny({
    'site.yml': site('[fonts/greek.ttf]'),
    'posts/2020-01-02-x.md': post(),
    '../fonts/greek.ttf': data,
  })
  expect(said).toEqual([])
  expect(content.site.card_fonts).toEqual(['fonts/greek.ttf'])
})

it('every entry that is no font is named with its line', async () => {
  const { said } = await loadTiny({
    'site.yml': site('[fonts/none.ttf, fonts/text.otf, ../fonts/a.ttf, fonts/a.woff2]'),
    'posts/2020-01-02-x.md': post(),
    '../fonts/text.otf': 'no font at all, but long enough to hold a header of one',
  })
  const shown = said.map((line) => line.replace(/ — .*/, ''))
  expect(shown).toEqual([
    'content/site.yml:4:14  error  card-font  card_fonts: there is no file fonts/none.ttf',
    'content/site.yml:4:30  error  card-font  card_fonts: fonts/text.otf is no font',
    'content/site.yml:4:46  error  card-font  card_fonts: “../fonts/a.ttf” is no .ttf or .otf file in the folder fonts/',
    'content/site.yml:4:62  error  card-font  card_fonts: “fonts/a.woff2” is no .ttf or .otf file in the folder fonts/',
  ])
})

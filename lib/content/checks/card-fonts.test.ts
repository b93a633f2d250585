import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fontverter from 'fontverter'
import { expect, it } from 'vitest'
import { loadTiny, post } from '../testing/tiny-site.ts'

const font = createRequire(import.meta.url).resolve(
  '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-greek-wght-normal.woff2',
)
const site = (fonts: string) => `title: Tiny\ndescription: D.\nurl: https://example.org\ncard_fonts: ${fonts}\n`

it('a font for social images is accepted and changes no address', async () => {
  const data = await fontverter.convert(readFileSync(font), 'sfnt')
  const { content, said } = await loadTiny({
    'site.yml': site('[fonts/greek.ttf]'),
    'posts/2020-01-02-x.md': post(),
    '../fonts/greek.ttf': data,
  })
  expect(said).toEqual([])
  expect(content.site.card_fonts).toEqual(['fonts/greek.ttf'])
})

it('every entry that is not a font is reported with its position', async () => {
  const { said } = await loadTiny({
    'site.yml': site('[fonts/none.ttf, fonts/text.otf, ../fonts/a.ttf, fonts/a.woff2]'),
    'posts/2020-01-02-x.md': post(),
    '../fonts/text.otf': 'not a font at all, but long enough to contain the header of one',
  })
  const shown = said.map((line) => line.replace(/ — .*/, ''))
  expect(shown).toEqual([
    'content/site.yml:4:14  error  card-font  card_fonts: there is no file fonts/none.ttf',
    'content/site.yml:4:30  error  card-font  card_fonts: fonts/text.otf is not a font',
    'content/site.yml:4:46  error  card-font  card_fonts: “../fonts/a.ttf” is not a .ttf or .otf file in the folder fonts/',
    'content/site.yml:4:62  error  card-font  card_fonts: “fonts/a.woff2” is not a .ttf or .otf file in the folder fonts/',
  ])
})

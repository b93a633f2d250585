import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Store } from '../../../core/cache/store.ts'
import { readTheme, type Theme } from '../../../core/look/theme.ts'
import { formatProblem } from '../../../core/problems/problem.ts'
import { drawMonogram, tintOf } from '../../../covers/index.ts'
import { halfPicture } from '../../../images/index.ts'
import { Manifest } from '../../site/manifest.ts'
import { makeFiles, nothingKept, sampleSite } from '../../testing/site-sample.ts'
import { type Card, settable } from './card.ts'
import { type CardFaces, type CardFonts, cardFaces, cardFonts } from './card-fonts.ts'
import { cards } from './cards.ts'
import { cutCyrillic } from './cyrillic-sample.ts'
import { cardDrawing, drawCard } from './draw-card.ts'
import { column, headlineHeight } from './layout.ts'
import { listCards } from './list-cards.ts'
import { type OwnerFont, ownerFonts } from './owner-fonts.ts'
import { setWords } from './set-words.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'cards-'))
const cut = path.join(folder, 'cut')
let fonts: CardFonts
let faces: CardFaces
let theme: Theme
let owners: OwnerFont[]
beforeAll(async () => {
  fonts = await cardFonts(new Store(cut))
  faces = await cardFaces(fonts)
  theme = readTheme()
  await cutCyrillic(path.join(folder, 'site/fonts/cyrillic.ttf'))
  owners = ownerFonts(path.join(folder, 'site'), ['fonts/cyrillic.ttf'], new Store(path.join(folder, 'owner')))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

/** Files of a store. */
const entries = (store: string) =>
  readdirSync(store, { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 40)

const card: Card = {
  url: '/og/blog/x.png',
  source: 'content/posts/x.md',
  headline: 'An event is not a command',
  kicker: 'Messaging',
  byline: 'Robin Ashdown, Amara Okafor',
  site: 'Masthead',
  cover: { seed: 'x', family: 'messaging' },
}

test.each(['T', 'Größe, œuvre, złoty, İstanbul — “naïve” façade', 'word '.repeat(80), 'x'.repeat(200), ''])(
  'a card of the headline %s has the right size and weight, and is drawn of paths alone: it needs no font and asks for nothing',
  async (headline) => {
    const words = { ...card, headline: settable(headline, fonts.display).text }
    const png = await drawCard(words, faces, theme)
    const { width, height, format } = await sharp(png).metadata()
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' })
    expect(png.length).toBeLessThanOrEqual(40_000)
    const elements = cardDrawing(words, faces, theme).match(/<\w+/g) ?? []
    expect([...new Set(elements)].sort()).toEqual(['<path', '<rect', '<svg'])
  },
)

test('a card has the letters that a page gets in several files', () => {
  const lacking = [...'a#ßšțẁ'].filter((letter) => !fonts.text.has(letter.codePointAt(0) ?? 0))
  expect(lacking).toEqual([])
})

test('no line runs into another or beyond its column, however much there is to say', () => {
  const long = 'A very long text that goes on about lamps, wagons and incomprehensibilities '.repeat(9)
  for (const words of [
    card,
    { ...card, headline: long },
    { ...card, headline: long, byline: long, site: long.slice(0, 80) },
    { ...card, headline: 'x'.repeat(300), byline: 'y'.repeat(300) },
  ]) {
    const [, headline, note] = linesOf(cardDrawing(words, faces, theme))
    expect(headline?.bottom).toBeLessThan(note?.top ?? 0)
    for (const place of [headline, note]) expect(place?.right).toBeLessThanOrEqual(column.left + column.width)
  }
})

test('words that are read from the right stand on the right, but for the byline, which would cover the site’s name', () => {
  const words = { png: Buffer.from(''), width: 200, height: 30, rightToLeft: true }
  const svg = cardDrawing(card, faces, theme, {
    words: { kicker: words, headline: words, byline: words, site: words },
  })
  const places = [...svg.matchAll(/<image x="(\d+)"/g)].map(([, x]) => Number(x))
  const right = column.left + column.width - words.width
  expect(places).toEqual([right, right, column.left, right])
})

test('a card whose headline cannot be set says at least whose it is', async () => {
  const { said, drawn } = await drawnSite('Мост', [])
  expect(said).toHaveLength(1)
  const left = await sharp(drawn).extract({ left: 50, top: 110, width: 500, height: 260 }).stats()
  expect(left.channels[0]?.min).toBeLessThan(60)
})

/** Where the ink of kicker, headline, byline and site's name stands: the first paths of the drawing. */
function linesOf(svg: string) {
  return [...svg.matchAll(/<path fill="[^"]*" d="([^"]*)"/g)].slice(0, 4).map(([, data = '']) => {
    const numbers = (data.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
    const [x, y] = [0, 1].map((odd) => numbers.filter((_, index) => index % 2 === odd))
    const edge = (pick: (a: number, b: number) => number, of: readonly number[] = []) => of.reduce((a, b) => pick(a, b))
    return { right: edge(Math.max, x), top: edge(Math.min, y), bottom: edge(Math.max, y) }
  })
}

/** Pixels of the right half. */
const half = (png: Buffer) =>
  sharp(png).extract({ left: 600, top: 0, width: 600, height: 630 }).removeAlpha().raw().toBuffer()

test('the drawing of a card fills its right half to the edges', async () => {
  const ground = theme.colour('paper', 'light')
  const pixels = await half(
    await drawCard({ ...card, cover: { seed: 'the-outbox', family: 'messaging' } }, faces, theme),
  )
  const paper = [1, 3, 5].map((at) => Number.parseInt(ground.slice(at, at + 2), 16))
  const same = (x: number, y: number) => paper.every((value, channel) => pixels[(y * 600 + x) * 3 + channel] === value)
  expect([same(0, 0), same(599, 0), same(0, 629), same(599, 629)]).toContain(false)
})

test('a photograph fills its half of the card and stays within what networks take', async () => {
  const noise = Buffer.from(
    Array.from({ length: 300 * 200 * 3 }, (_, index) => (Math.imul(index, 2_654_435_761) >>> 16) & 255),
  )
  const photograph = await sharp(noise, { raw: { width: 300, height: 200, channels: 3 } })
    .resize(1500, 1000)
    .jpeg()
    .toBuffer()
  const own = await halfPicture(photograph, { width: 600, height: 630, room: 36 })
  expect([own.width, own.height, own.ground]).toEqual([600, 630, undefined])
  expect((await drawCard(card, faces, theme, { own })).length).toBeLessThanOrEqual(300_000)
})

test('a picture with flat areas is shown whole, on the colour of its edge: no letter of it is cropped', async () => {
  const square = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#00ff00' } })
    .png()
    .toBuffer()
  const poster = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#102a43' } })
    .composite([{ input: square, left: 1555, top: 430 }])
    .jpeg()
    .toBuffer()
  const own = await halfPicture(poster, { width: 600, height: 630, room: 36 })
  expect(own).toMatchObject({ width: 528, height: 297, ground: expect.stringMatching(/^#10\w+/) })
  const pixels = await half(await drawCard(card, faces, theme, { own }))
  const greens = Array.from({ length: 600 * 630 }, (_, index) => index).filter((index) => {
    const [red = 255, green = 0] = [pixels[index * 3], pixels[index * 3 + 1]]
    return green > 200 && red < 90
  })
  expect(greens.length).toBeGreaterThan(100)
})

test('a person’s card shows the monogram of the pages, the letters as paths', () => {
  const person = { ...card, cover: { seed: 'ada', family: 'ada' }, monogram: { letters: 'AL', design: 3 } }
  const svg = cardDrawing(person, faces, theme)
  expect(svg).toContain(drawMonogram(3, theme.colours('light', tintOf('ada')), { width: 120, height: 126 }))
  expect(svg).not.toContain('<text')
  expect(cardDrawing({ ...person, monogram: { letters: 'AM', design: 3 } }, faces, theme)).not.toBe(svg)
})

test('the same card is the same bytes', async () => {
  expect(await drawCard(card, faces, theme)).toEqual(await drawCard(card, faces, theme))
})

test('a headline in letters that the fonts lack is left out and named, an emoji alone is left out of it', () => {
  expect(settable('灯台', fonts.display)).toEqual({ text: '', missing: ['灯', '台'] })
  expect(settable('Lamps 🛠️ and 👩‍🔧 wagons', fonts.display)).toEqual({
    text: 'Lamps and wagons',
    missing: ['🛠', '👩', '🔧'],
  })
  expect(settable('soft\u00adhyphen', fonts.display)).toEqual({ text: 'softhyphen', missing: [] })
})

test('an owner’s font sets what the site’s own lack, and only that', () => {
  expect(settable('Мосты', fonts.display)).toEqual({ text: '', missing: [...'Мосты'] })
  expect(settable('Мосты', fonts.display, owners)).toEqual({ text: 'Мосты', missing: [], font: owners[0] })
  expect(settable('Мосты 🛠️', fonts.display, owners)).toEqual({ text: 'Мосты', missing: ['🛠'], font: owners[0] })
  expect(settable('Bridges', fonts.display, owners).font).toBeUndefined()
  expect(settable('灯台', fonts.display, owners)).toEqual({ text: '', missing: ['灯', '台'] })
})

test.each([
  ['a word', 'Мост'],
  ['signs of markup', 'Мост через реку & <другую>'],
  ['more words than fit', 'слово '.repeat(80).trim()],
  ['a word that fits nowhere', 'ж'.repeat(200)],
])(
  'a card whose headline is %s in an owner’s font has the right size and weight, and shows it',
  async (_, headline) => {
    const words = { ...card, headline, kicker: 'Мосты', byline: 'Нур' }
    const [font] = owners
    const pictures = await setWords(words, font ? { headline: font, kicker: font, byline: font } : {}, theme)
    const png = await drawCard(words, faces, theme, { words: pictures })
    expect(await sharp(png).metadata()).toMatchObject({ width: 1200, height: 630, format: 'png' })
    expect(png.length).toBeLessThanOrEqual(60_000)
    // Ink where the headline stands, and nowhere beyond its place.
    const place = await sharp(png).extract({ left: 72, top: 120, width: 700, height: 380 }).stats()
    expect(place.channels[0]?.min).toBeLessThan(60)
    expect(pictures.headline?.width).toBeLessThanOrEqual(column.width)
    expect(pictures.headline?.height).toBeLessThanOrEqual(headlineHeight)
    expect(pictures.headline?.rightToLeft).toBe(false)
  },
  60_000,
)

test('an owner’s font goes by a name of its own, so that no font of the machine is taken for it', () => {
  expect(owners[0]?.family).toMatch(/^[a-p]+$/)
  expect(owners[0]?.reader.has('ж'.codePointAt(0) ?? 0)).toBe(true)
})

/** Draws the cards of a site with one post. */
async function drawnSite(title: string, cardFonts: string[]) {
  const repository = path.join(folder, 'repository')
  mkdirSync(path.join(repository, 'app'), { recursive: true })
  cpSync('app/theme.css', path.join(repository, 'app/theme.css'))
  cpSync(cut, path.join(repository, '.next/cache/masthead/cards'), { recursive: true })
  const post = { url: '/blog/x/', title, summary: '', date: '2026-01-01', updated: '2026-01-01', lang: 'ru' }
  const rest = { authors: [], categories: [], tags: [], hasLead: false, cover: { seed: 'x' }, noindex: false }
  const { input } = sampleSite({
    site: { cardFonts },
    input: {
      published: { posts: [{ ...post, ...rest }], pages: [], lists: [] },
      documents: [{ url: '/blog/x/', path: 'content/posts/x.md', kind: 'post', state: 'published', ignore: [] }],
    },
  })
  const site = new Manifest()
  const siteRoot = path.join(folder, 'site')
  const common = { repository, siteRoot, pages: [], facts: [], progress: () => {}, ...nothingKept() }
  const problems = await cards.make({ site, input, ...common })
  const out = mkdtempSync(path.join(folder, 'out-'))
  const names = [...(await makeFiles(site, out)).keys()]
  return { said: problems.map(formatProblem), names, drawn: readFileSync(path.join(out, 'og/blog/x.png')) }
}

test('letters that no font has are named with the post; a font of the owner’s ends that', async () => {
  const names = ['og/blog/x.png', 'og/index.png']
  const lacking = await drawnSite('Мост', [])
  expect(lacking.names).toEqual(names)
  expect(lacking.said).toEqual([
    expect.stringMatching(/^content\/posts\/x\.md:1:1 {2}warning {2}card-glyph {2}.*“Мост” does not show М о с т/),
  ])
  expect(await drawnSite('Мост', ['fonts/cyrillic.ttf'])).toMatchObject({ names, said: [] })
}, 60_000)

test('a font that is damaged in the cache is cut again, and draws the same', async () => {
  const damaged = path.join(folder, 'damaged')
  cpSync(cut, damaged, { recursive: true })
  for (const name of entries(damaged)) {
    const bytes = readFileSync(path.join(damaged, name))
    const middle = bytes.length >> 1
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    writeFileSync(path.join(damaged, name), bytes)
  }
  expect((await cardFonts(new Store(damaged))).files).toEqual(fonts.files)
})

test('fonts are cut once', async () => {
  const before = entries(cut)
  await cardFonts(new Store(cut))
  expect(before).toHaveLength(4)
  expect(entries(cut)).toEqual(before)
})

test('a card shows a picture that is a file of the site, and no SVG, whose words depend on the machine’s fonts', () => {
  const shown = (src: string) => {
    const image = { src, alt: '', width: 1, height: 1 }
    const rest = { authors: [], categories: [], tags: [], hasLead: true, cover: { seed: 'x' }, noindex: false }
    const one = {
      url: '/blog/x/',
      title: 'X',
      summary: '',
      date: '2020-01-02',
      updated: '2020-01-02',
      lang: 'en',
      image,
      ...rest,
    }
    const site = { title: 'Site', description: '', language: 'en' }
    return listCards({ site, documents: [], published: { posts: [one], pages: [], lists: [] } })[1]?.picture
  }
  expect(
    ['/i/a.jpg', '/sub/i/b.webp', '/i/c.svg', 'https://other.example/i/d.jpg', '//other.example/i/e.jpg'].map(shown),
  ).toEqual(['a.jpg', 'b.webp', undefined, undefined, undefined])
})

test('the card of a person has the initials that stand on pages, or the portrait', () => {
  const person = {
    kind: 'author' as const,
    url: '/authors/ada/',
    name: 'Ada Lovelace',
    description: '',
    cover: { seed: 'ada' },
  }
  const cardOf = (own: { image?: string; design?: number }) =>
    listCards({
      site: { title: 'Site', description: '', language: 'en' },
      documents: [],
      published: { posts: [], pages: [], lists: [{ ...person, ...own }] },
    })[1]
  expect(cardOf({ design: 3 })).toMatchObject({ monogram: { letters: 'AL', design: 3 }, picture: undefined })
  expect(cardOf({ image: '/i/ada.jpg' })).toMatchObject({ monogram: undefined, picture: 'ada.jpg' })
})

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readTheme } from '../../../core/look/theme.ts'
import { repositoryRoot } from '../../../core/root.ts'
import { drawPng } from '../../../images/index.ts'
import { Manifest } from '../../site/manifest.ts'
import { makeFiles, nothingKept, sampleSite } from '../../testing/site-sample.ts'
import { icoOf } from './ico.ts'
import { icons } from './icons.ts'
import { initialOf } from './initial.ts'
import { drawMark } from './mark.ts'

test.each([
  ['the initial', { outline: 'M0 0h9z' }],
  ['the sheet', null],
])('%s is square in any size', async (_, initial) => {
  const svg = drawMark(readTheme(), initial)
  for (const size of [32, 180, 512]) {
    const png = await drawPng(svg, size)
    expect(await sharp(png).metadata()).toMatchObject({ width: size, height: size, format: 'png' })
    expect(png.length).toBeLessThan(6000)
  }
})

test('the icon is the initial of the title, in the middle, and a sheet if the site’s face lacks the letter', async () => {
  const { store } = nothingKept()
  const drawn = async (title: string) => (await initialOf(title, repositoryRoot, store)) !== null
  expect(await Promise.all(['Harbour notes', '„Weltanschauung“', '東京'].map(drawn))).toEqual([true, true, false])
  const png = await drawPng(drawMark(readTheme(), await initialOf('Ink', repositoryRoot, store)), 64)
  const at = async (left: number) => {
    const pixel = sharp(png).removeAlpha().extract({ left, top: 32, width: 1, height: 1 })
    return `#${(await pixel.raw().toBuffer()).toString('hex')}`
  }
  // The stem of a capital I is paper; the owner's accent is on both sides of it.
  const [accent, paper] = ['accent', 'paper'].map((name) => readTheme().colour(name, 'light'))
  expect(await Promise.all([at(8), at(32), at(56)])).toEqual([accent, paper, accent])
})

test('a maskable icon has a background, and an owner’s logo a safe margin', async () => {
  const siteRoot = mkdtempSync(path.join(tmpdir(), 'icons-'))
  mkdirSync(path.join(siteRoot, 'public'))
  const square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9H0z" fill="#00f"/></svg>'
  writeFileSync(path.join(siteRoot, 'public/logo.svg'), square)
  const site = new Manifest()
  const out = path.join(siteRoot, 'out')
  const { input } = sampleSite({})
  const rest = { pages: [], facts: [], progress: () => {}, repository: process.cwd(), ...nothingKept() }
  await icons.make({ site, input, siteRoot, ...rest })
  await makeFiles(site, out)
  const manifest = JSON.parse(readFileSync(path.join(out, 'site.webmanifest'), 'utf8'))
  const [{ src }] = manifest.icons.filter(({ purpose }: { purpose?: string }) => purpose === 'maskable')
  const image = sharp(readFileSync(path.join(out, src)))
  const blue = async (left: number, top: number) =>
    (await image.clone().extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer())[2] === 255
  expect(await image.metadata()).toMatchObject({ width: 512, height: 512 })
  expect((await image.stats()).isOpaque).toBe(true)
  expect([await blue(256, 256), await blue(120, 120), await blue(40, 40)]).toEqual([true, true, false])
  rmSync(siteRoot, { recursive: true })
})

test('a favicon is a PNG behind a header with its size and length', async () => {
  const png = await drawPng(drawMark(readTheme(), null), 32)
  const ico = icoOf(png, 32)
  expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32])
  expect(ico.readUInt32LE(14)).toBe(png.length)
  expect(ico.subarray(ico.readUInt32LE(18))).toEqual(png)
})

// Next publishes such a file as it is, on every site, and an owner's public/logo.svg would not become icon.svg.
test('the app has no icon of its own', () => {
  const names = readdirSync(path.join(repositoryRoot, 'app'))
  expect(names.filter((name) => /^(?:icon|apple-icon|favicon)\d*\./.test(name))).toEqual([])
})

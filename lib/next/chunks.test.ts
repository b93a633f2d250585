import { expect, test } from 'vitest'
import { neededChunks } from './chunks.ts'
import { sampleChunks } from './testing/export-sample.ts'

const chunks = Object.entries(sampleChunks).map(([name, text]) => ({
  name: `_next/static/chunks/${name}`,
  text: () => text,
}))
const font = { name: '_next/static/media/font.woff2', text: () => '' }

test('files that pages name are needed, and so are files that those name', () => {
  expect([...neededChunks(['<script src="/_next/static/chunks/main.js">'], [...chunks, font])].sort()).toEqual([
    '_next/static/chunks/lazy.js',
    '_next/static/chunks/main.js',
  ])
  expect([...neededChunks(['href="/_next/static/chunks/site.css"'], [...chunks, font])].sort()).toEqual([
    '_next/static/chunks/site.css',
    '_next/static/media/font.woff2',
  ])
})

test('pages that name no file need none', () => {
  expect(neededChunks(['<p>text</p>'], chunks).size).toBe(0)
})

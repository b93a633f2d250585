import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { listPublic } from './public-files.ts'

function siteWith(...names: string[]): string {
  const root = mkdtempSync(path.join(tmpdir(), 'public-'))
  for (const name of names) {
    mkdirSync(path.dirname(path.join(root, 'public', name)), { recursive: true })
    writeFileSync(path.join(root, 'public', name), 'x')
  }
  return root
}

test('pictures, fonts, documents, media, manifests and domain files are published', () => {
  const names = [
    '.well-known/apple-app-site-association',
    '.well-known/security.txt',
    'CNAME',
    'a.pdf',
    'b.woff2',
    'c.mp4',
    'd.webmanifest',
  ]
  const { files, problems } = listPublic(siteWith(...names))
  expect(files.map(({ name }) => name)).toEqual(names)
  expect(problems).toEqual([])
})

test('pages, scripts, xml and hidden files are refused and named', () => {
  const { files, problems } = listPublic(
    siteWith('a.html', 'b.js', 'c.xml', '.env', '.well-known/x.html', 'd.svgz', 'e.xhtml'),
  )
  expect(files).toEqual([])
  expect(problems.map(({ code, path: where }) => `${code} ${where}`).sort()).toEqual(
    ['.env', '.well-known/x.html', 'a.html', 'b.js', 'c.xml', 'd.svgz', 'e.xhtml'].map(
      (name) => `public-type public/${name}`,
    ),
  )
})

test('the enhancement script and editors’ leftovers are ignored', () => {
  expect(listPublic(siteWith('enhance.js', '.DS_Store', 'x.txt~'))).toEqual({ files: [], images: [], problems: [] })
})

test('pictures under images/ are listed separately, since they are published only if used', () => {
  expect(listPublic(siteWith('images/a.png')).images.map(({ name }) => name)).toEqual(['images/a.png'])
})

test('a symbolic link is reported and not followed', () => {
  const root = siteWith('a.txt')
  symlinkSync('/etc/hosts', path.join(root, 'public', 'b.txt'))
  expect(listPublic(root).problems).toMatchObject([{ code: 'file-link', path: 'public/b.txt' }])
})

test('a site without public/ has nothing to list', () => {
  expect(listPublic(mkdtempSync(path.join(tmpdir(), 'public-')))).toEqual({ files: [], images: [], problems: [] })
})

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importExport } from '../import-export.ts'
import { readExport } from '../recognise.ts'
import { exportFiles } from '../sources/export-files.ts'
import { withFolder } from '../testing/import.ts'
import { wordpress } from '../testing/wordpress.ts'
import { fetchPictures } from './fetch-pictures.ts'

const asked: string[] = []
let together = 0
let most = 0
const server = createServer(async (request, response) => {
  asked.push(request.url ?? '')
  most = Math.max(most, ++together)
  await new Promise((resolve) => setImmediate(resolve))
  together--
  const isPicture = /\.png$|bare$/.test(request.url ?? '')
  response.writeHead(isPicture || /html$/.test(request.url ?? '') ? 200 : 404, {
    'content-type': isPicture ? 'image/png' : 'text/html',
  })
  response.end('x')
})
let host = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

it('pictures of the old site are copied to the same path, those of private hosts are not asked for, failures are named', () =>
  withFolder(async (folder) => {
    const names = ['a.png', 'b.png', 'c.png', 'bare', 'gone.jpg', 'page.html']
    const content = names.map((name) => `<img src="http://${host}/up/${name}" alt="">`).join('\n\n')
    const text = wordpress({ content: `${content}<img src="http://10.0.0.1/x.png">` }).replaceAll(
      'https://old.example',
      `http://${host}`,
    )
    writeFileSync(join(folder, 'export.xml'), text)
    const root = join(folder, 'site')
    const run = async () =>
      importExport(await readExport(exportFiles([join(folder, 'export.xml')])), {
        root,
        isDryRun: false,
        fetchesPictures: true,
      })
    const { pictures } = await run()
    expect(
      pictures.map(({ address, state, reason }) => [address.replace(`http://${host}`, ''), state, reason]),
    ).toEqual([
      ['http://10.0.0.1/x.png', 'elsewhere', 'its host is not a public one'],
      ['/up/a.png', 'present', undefined],
      ['/up/b.png', 'present', undefined],
      ['/up/bare', 'present', undefined],
      ['/up/c.png', 'present', undefined],
      ['/up/gone.jpg', 'missing', 'the host answered 404'],
      ['/up/page.html', 'missing', 'it is no picture or file but text/html'],
    ])
    expect(most).toBeLessThanOrEqual(2)
    expect(existsSync(join(root, 'public/up/a.png')) && existsSync(join(root, 'public/up/bare.png'))).toBe(true)
    expect(readFileSync(join(root, 'content/posts/2020-01-02-post-1.md'), 'utf8')).toContain('![](/up/bare.png)')
    // A second run asks only for what is missing.
    asked.length = 0
    await run()
    expect(asked.sort()).toEqual(['/up/gone.jpg', '/up/page.html'])
  }))

it('a host that cannot be reached is named as that', () =>
  withFolder(async (folder) => {
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    const siteUrl = `http://127.0.0.1:${port}`
    const failures = await fetchPictures(
      [{ address: `${siteUrl}/a.png`, file: 'public/a.png', state: 'missing', documents: ['content/x.md'] }],
      {
        root: folder,
        siteUrl,
      },
    )
    expect([...failures.values()]).toEqual(['no connection to its host (ECONNREFUSED)'])
  }))

import { expect, it } from 'vitest'
import { render } from '../../testing/render.ts'

const film = 'https://media.example/a.mp4'

it.each([
  [`<video src="${film}" title="The film"></video>`, 'The film'],
  [`<video controls><source src="${film}" type="video/mp4">No video.</video>`, film],
  [`<audio src="${film}"></audio>`, film],
])('a recording of another host becomes a link, and is reported: %s', async (text, words) => {
  const { html, codes } = await render(`Before\n\n${text}\n\nAfter`)
  expect(html).toContain(`<a href="${film}" rel="noopener noreferrer">${words}</a>`)
  expect(html).not.toMatch(/<(?:video|audio)/)
  expect(codes).toEqual(['3:embed-blocked'])
})

it.each([
  ['the site itself', 'https://example.org/a.mp4', []],
  ['a file of the site', '/a.mp4', []],
  ['a host that is allowed', film, ['https://media.example']],
  ['a host below one that is allowed', film, ['https://*.example']],
])('a recording of %s stays', async (_, src, mediaHosts) => {
  const { html, codes } = await render(`<video src="${src}"></video>`, { mediaHosts })
  expect(html).toContain(`<video src="${src}"`)
  expect(codes).toEqual([])
})

it('a first picture of another host is left out', async () => {
  expect((await render('<video src="/a.mp4" poster="https://media.example/a.jpg"></video>')).html).not.toContain(
    'poster',
  )
})

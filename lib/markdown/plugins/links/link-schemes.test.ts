import { describe, expect, it } from 'vitest'
import { render } from '../../testing/render.ts'

const harmless = [
  'rsync://a/b',
  'irc://irc.libera.chat/x',
  'ircs://a',
  'FTP://a/b',
  'xmpp:a@b.c',
  'matrix:r/a:b.c',
  'sms:+1',
  'webcal://a',
]
const dangerous = [
  'javascript:a',
  'vbscript:a',
  'data:text/html,a',
  'file:///etc/passwd',
  'blob:a',
  'view-source:a',
  'ms-settings:a',
]

describe('a link', () => {
  it.each(harmless)('keeps its harmless scheme: %s', async (address) => {
    const { links, codes } = await render(`[x](${address}) <a href="${address}">y</a>`)
    expect(links.map(({ href }) => href.toLowerCase())).toEqual([address.toLowerCase(), address.toLowerCase()])
    expect(codes).toEqual([])
  })

  it.each(dangerous)('loses any other: %s', async (address) => {
    const { links, codes } = await render(`<a href="${address}">y</a>`)
    expect(links).toEqual([])
    expect(codes).toEqual(['1:url-unsafe'])
  })
})

describe('a picture or a film', () => {
  it.each(harmless)('loads nothing with such a scheme: %s', async (address) => {
    const { images, assets, codes } = await render(`<img src="${address}" alt="a"> <video src="${address}"></video>`)
    expect([...images, ...assets]).toEqual([])
    expect(codes).toEqual(['1:url-unsafe', '1:url-unsafe'])
  })
})

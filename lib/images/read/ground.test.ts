import sharp from 'sharp'
import { expect, test } from 'vitest'
import { plain } from '../testing/fixture.ts'
import { edgeColours, groundOf } from './ground.ts'

const edges = ['#000001', '#000002', '#000003', '#000004']

test('the colour of an edge is that of its border, whatever letters touch it', async () => {
  const letters = await plain(60, 40, '#ffffff').png().toBuffer()
  const framed = await plain(400, 200, '#102a43')
    .composite([{ input: letters, left: 300, top: 0 }])
    .png()
    .toBuffer()
  expect(await edgeColours(sharp(framed))).toEqual(['#102a43', '#102a43', '#102a43', '#102a43'])
})

test('each edge has its own colour, and grey pictures have one too', async () => {
  const sky = await plain(90, 30, '#80c0ff').png().toBuffer()
  const framed = await plain(90, 60, '#204010')
    .composite([{ input: sky, left: 0, top: 0 }])
    .png()
    .toBuffer()
  const [top, , bottom] = await edgeColours(sharp(framed))
  expect([top, bottom]).toEqual(['#80c0ff', '#204010'])
  const grey = await plain(30, 30, '#777777').toColourspace('b-w').png().toBuffer()
  expect(await edgeColours(sharp(grey))).toEqual(Array(4).fill('#777777'))
})

test.each([
  [1600, 900, { colours: ['#000001', '#000003'], beside: false }],
  [1250, 1000, { colours: ['#000004', '#000002'], beside: true }],
  [900, 1600, { colours: ['#000004', '#000002'], beside: true }],
  [1500, 1000, null],
  [1640, 1000, { colours: ['#000001', '#000003'], beside: false }],
  [1200, 900, null],
])('a picture of %i × %i has the ground %o', (width, height, ground) => {
  expect(groundOf({ width, height, edges })).toEqual(ground)
})

test('a picture that lets the page shine through has no ground of its own', () => {
  expect(groundOf({ width: 1600, height: 900, edges: [] })).toBeNull()
})

import type { Element } from 'hast'
import { expect, test } from 'vitest'
import { cleanDiagram } from './clean.ts'

const cleaned = (properties: Element['properties']) =>
  cleanDiagram({ type: 'element', tagName: 'path', properties, children: [] }, 'm-').properties

test('arrow heads refer only to markers of the drawing itself', () => {
  expect(cleaned({ markerEnd: 'url(#arrow-head)', d: 'M0 0' })).toEqual({ markerEnd: 'url(#m-arrow-head)', d: 'M0 0' })
  for (const value of ['url(https://evil.example/x#a)', 'u\\72l(//evil.example)', 'url(#a),url(//evil.example)'])
    expect(cleaned({ markerStart: value })).toEqual({})
})

test('colours become those of the site; handlers and styles are removed', () => {
  expect(
    cleaned({ fill: 'url(https://evil.example)', style: 'fill:red', onClick: 'x', href: '//evil.example' }),
  ).toEqual({
    fill: 'var(--tint)',
  })
})

test('keeps the dashes of lines, which the parser reads as a list', () => {
  expect(cleaned({ strokeDashArray: ['6', '4'] })).toEqual({ strokeDashArray: '6 4' })
})

import { expect, it } from 'vitest'
import { attribute, tagsOf } from './inline-tags.ts'

it('tags have the attributes that work without a style sheet, escaped', () => {
  expect(tagsOf('abbr', { title: 'a "b" & <c>', className: ['x'] })).toEqual({
    start: '<abbr title="a &quot;b&quot; &amp; &lt;c&gt;">',
    end: '</abbr>',
  })
  expect(tagsOf('time', { dateTime: '2026-01-02' }).start).toBe('<time datetime="2026-01-02">')
  expect(tagsOf('kbd', { id: 'x' }).start).toBe('<kbd>')
})

it('an attribute is left out, bare or with a value', () => {
  expect([undefined, null, false, true, '', 3].map((value) => attribute('x', value))).toEqual([
    '',
    '',
    '',
    ' x',
    ' x=""',
    ' x="3"',
  ])
})

import { expect, test } from 'vitest'
import { joinFlight, splitFlight } from './flight-tail.ts'

const start = '(self.__next_f=self.__next_f||[]).push([0])'
const row = 'self.__next_f.push([1,"1:\\u003cp>\\n"])'
const script = (text: string) => `<script>${text}</script>`
const page = (end: string) => `<!DOCTYPE html><html><body><p>x</p>${end}</body></html>`

test('flight data at the end of a page is split off and joined again', () => {
  const html = page(script(start) + script(row) + script(row))
  const split = splitFlight(html)
  expect(split).toEqual({ html: page(''), flight: [start, row, row] })
  expect(joinFlight(split.html, split.flight)).toBe(html)
})

test('other scripts stay, and so does flight data before them', () => {
  const html = page(script(row) + script('other()') + script(start) + script(row))
  expect(splitFlight(html)).toEqual({ html: page(script(row) + script('other()')), flight: [start, row] })
  const attributes = page(`<script id="a">${row}</script>`)
  expect(splitFlight(attributes)).toEqual({ html: attributes, flight: [] })
})

test('a quoted flight script stays in the page', () => {
  const quoted = page(`<pre title="${script(row)}">&lt;script></pre>`)
  expect(splitFlight(quoted)).toEqual({ html: quoted, flight: [] })
  const cutOff = `<p>${script(row)}`
  expect(splitFlight(cutOff)).toEqual({ html: cutOff, flight: [] })
})

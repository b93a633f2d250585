import { expect, test } from 'vitest'
import { weightOf, weightOfParts } from './page-weight.ts'

const style = `<style>${'p{color:red}'.repeat(30)}</style>`
const body = '<div data-body=""><p>Words of an article</p></div>'
const foot = '<footer><p>Related</p></footer>'
const html = `<!DOCTYPE html><html><head><title>A</title>${style}</head><body><article>${body}${foot}</article><footer>Site</footer></body></html>`

test('the parts of a page and the rest add up to the page', () => {
  const parts = weightOfParts(html)
  expect(parts.get('style')?.html).toBe(style.length)
  expect(parts.get('article')?.html).toBe(body.length)
  expect(parts.get('end of the article')?.html).toBe(foot.length)
  expect(parts.get('metadata and structured data')?.html).toBe('<title>A</title>'.length)
  const sums = [...parts.values()].reduce((sum, part) => ({
    html: sum.html + part.html,
    compressed: sum.compressed + part.compressed,
  }))
  expect(sums).toEqual(weightOf(html))
})

test('what repeats is light once it is compressed', () => {
  const part = weightOfParts(html).get('style')
  expect(part?.compressed).toBeLessThan((part?.html ?? 0) / 5)
})

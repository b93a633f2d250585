import { expect, it } from 'vitest'
import { linkedNumbers, numberedPage, pageCount } from './numbered-pages.ts'

const entries = (count: number) => Array.from({ length: count }, (_, index) => count - index)

it('new entries never change a numbered page', () => {
  for (let count = 20; count < 60; count++)
    expect(numberedPage(entries(count), 10, '/blog/', 1)?.entries).toEqual(entries(10))
})

it('the first page shows the newest full page and all newer entries', () => {
  for (let count = 0; count < 60; count++) {
    const own = numberedPage(entries(count), 10, '/blog/', null)
    const numbered = Array.from(
      { length: pageCount(count, 10) },
      (_, index) => numberedPage(entries(count), 10, '/blog/', index + 1)?.entries ?? [],
    )
    expect([...(own?.entries ?? []), ...numbered.toReversed().flat()]).toEqual(entries(count))
    if (count >= 10) expect(own?.entries.length).toBeGreaterThanOrEqual(10)
    expect(own?.entries.length).toBeLessThan(20)
  }
})

it('neighbouring pages link to each other', () => {
  expect(numberedPage(entries(35), 10, '/blog/', null)).toMatchObject({ older: '/blog/page/2/' })
  expect(numberedPage(entries(35), 10, '/blog/', 2)).toMatchObject({ older: '/blog/page/1/', newer: '/blog/' })
  expect(numberedPage(entries(35), 10, '/blog/', 1)).toMatchObject({ newer: '/blog/page/2/' })
  expect(numberedPage(entries(35), 10, '/blog/', 3)).toBeNull()
})

it('a page links to the oldest page and nearby ones, regardless of the total', () => {
  expect(linkedNumbers(null, 0)).toEqual([])
  expect(linkedNumbers(null, 2)).toEqual([1, 2])
  expect(linkedNumbers(null, 40)).toEqual([1, 38, 39, 40])
  expect(linkedNumbers(20, 40)).toEqual([1, 18, 19, 20, 21, 22])
  expect(linkedNumbers(20, 900)).toEqual(linkedNumbers(20, 40))
  expect(linkedNumbers(2, 3)).toEqual([1, 2, 3])
})

it('a gap is never a single page, whose number takes the same room', () => {
  expect(linkedNumbers(null, 5)).toEqual([1, 2, 3, 4, 5])
  expect(linkedNumbers(5, 40)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(linkedNumbers(6, 40)).toEqual([1, 4, 5, 6, 7, 8])
  for (const pages of [0, 1, 2, 3, 4, 5, 6, 7, 40])
    for (const number of [null, ...Array.from({ length: pages }, (_, index) => index + 1)]) {
      const linked = linkedNumbers(number, pages)
      expect(linked.filter((each) => !linked.includes(each - 1) && linked.includes(each - 2))).toEqual([])
    }
})

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

it('a page links to the oldest page, to nearby ones, and ten and a hundred pages away, regardless of the total', () => {
  expect(linkedNumbers(null, 0)).toEqual([])
  expect(linkedNumbers(null, 2)).toEqual([1, 2])
  expect(linkedNumbers(null, 40)).toEqual([1, 30, 38, 39, 40])
  expect(linkedNumbers(null, 400)).toEqual([1, 300, 390, 398, 399, 400])
  expect(linkedNumbers(20, 40)).toEqual([1, 10, 18, 19, 20, 21, 22, 30])
  expect(linkedNumbers(20, 900)).toEqual([...linkedNumbers(20, 119), 120])
  expect(linkedNumbers(2, 3)).toEqual([1, 2, 3])
})

it('every page of four hundred is nine clicks or fewer from the list’s own address', () => {
  const seen = new Map(linkedNumbers(null, 400).map((number) => [number, 1]))
  for (const [number, clicks] of seen)
    for (const next of linkedNumbers(number, 400)) if (!seen.has(next)) seen.set(next, clicks + 1)
  expect(seen.size).toBe(400)
  expect(Math.max(...seen.values())).toBeLessThanOrEqual(9)
})

it('a new page changes the links of four others', () => {
  const links = (total: number) => Array.from({ length: 400 }, (_, index) => linkedNumbers(index + 1, total).join())
  const [before, after] = [links(400), links(401)]
  expect(after.flatMap((each, index) => (each === before[index] ? [] : index + 1))).toEqual([301, 391, 399, 400])
})

it('a gap is never a single page, whose number takes the same room', () => {
  expect(linkedNumbers(null, 5)).toEqual([1, 2, 3, 4, 5])
  expect(linkedNumbers(5, 40)).toEqual([1, 2, 3, 4, 5, 6, 7, 15])
  expect(linkedNumbers(6, 40)).toEqual([1, 4, 5, 6, 7, 8, 16])
  for (const pages of [0, 1, 2, 3, 4, 5, 6, 7, 40])
    for (const number of [null, ...Array.from({ length: pages }, (_, index) => index + 1)]) {
      const linked = linkedNumbers(number, pages)
      expect(linked.filter((each) => !linked.includes(each - 1) && linked.includes(each - 2))).toEqual([])
    }
})

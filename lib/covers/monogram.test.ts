import { describe, expect, test } from 'vitest'
import { designs, designsOf, drawMonogram, initials } from './monogram.ts'

describe('monograms', () => {
  test('initials come from the first and the last word', () => {
    expect([
      initials('Tomáš Novák'),
      initials('Mei-Lin Tan'),
      initials('Plato'),
      initials('李 小龙'),
      initials('<b> & 7'),
    ]).toEqual(['TN', 'MT', 'P', '李小', ''])
  })

  const people = (count: number) => Array.from({ length: count }, (_, index) => `person-${index}`)

  test('no composition is used twice until all are', () => {
    for (const count of [1, 6, designs]) expect(new Set(designsOf(people(count)).values()).size).toBe(count)
    const crowd = [...designsOf(people(2 * designs)).values()]
    expect(new Set(crowd).size).toBe(2 * designs)
    expect(new Set(crowd.map((design) => drawMonogram(design))).size).toBe(2 * designs)
  })

  test('a new person changes the composition of few others, and their order in the site of none', () => {
    const before = designsOf(people(8))
    const after = designsOf([...people(8).reverse(), 'newcomer'])
    expect([...before].filter(([id, design]) => after.get(id) !== design).length).toBeLessThanOrEqual(1)
    expect(designsOf(people(8).reverse())).toEqual(before)
  })
})

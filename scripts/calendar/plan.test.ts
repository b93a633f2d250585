import { describe, expect, it } from 'vitest'
import { loadTiny, post } from '../../lib/content/tiny-site.ts'
import { column } from './column.ts'
import { planOf } from './plan.ts'
import { planText } from './plan-text.ts'

const files = {
  'authors/joe.md': '---\nname: Joe Sample\n---\n',
  'posts/old.md': post({ title: 'Old', date: '2020-01-02', series: '{name: Queues, part: 1}' }),
  'posts/new.md': post({ title: 'New', date: '2025-12-24', author_staff_member: '[jane, joe]' }),
  'posts/next.md': post({ title: 'Next', date: '2026-01-02', series: '{name: Queues, part: 3}' }),
  'posts/later.md': post({ title: 'Later', date: '2026-02-01' }),
  'posts/late.md': post({ title: 'Late', date: '2025-12-31', draft: 'true', series: '{name: Queues, part: 2}' }),
  'posts/today.md': post({ title: 'Today', date: '2026-01-01', draft: 'true' }),
  'posts/idea.md': post('title: Idea\nauthor_staff_member: joe\ndraft: true'),
  'posts/gone.md': post({ title: 'Gone', expires: '2021-01-01' }),
  'posts/long.md': post({
    title: 'A very long title that no column of a terminal could ever hold',
    date: '2025-12-25',
  }),
}

describe('the calendar', () => {
  it('puts every post that has a place in it into one', async () => {
    const plan = planOf((await loadTiny(files)).content)
    const titles = (entries: { title: string }[]) => entries.map(({ title }) => title)
    expect(titles(plan.overdue)).toEqual(['Late'])
    expect(titles(plan.due)).toEqual(['Today'])
    expect(titles(plan.undated)).toEqual(['Idea'])
    expect(titles(plan.scheduled)).toEqual(['Next', 'Later'])
    expect(titles(plan.published)).toEqual([expect.stringContaining('A very long'), 'New', 'Old'])
    expect(plan.authors).toEqual([
      { name: 'Jane Example', published: 3, scheduled: 2, drafts: 2, latest: '2025-12-25', next: '2026-01-02' },
      { name: 'Joe Sample', published: 1, scheduled: 0, drafts: 1, latest: '2025-12-24', next: '' },
    ])
    expect(plan.series.map(({ name, parts }) => [name, titles(parts)])).toEqual([['Queues', ['Old', 'Late', 'Next']]])
  })

  it('is read at 80 columns', async () => {
    const lines = planText(planOf((await loadTiny(files)).content)).split('\n')
    expect(lines.filter((line) => [...line].length > 80)).toEqual([])
    expect(lines.filter((line) => line.includes('Late') && !line.includes('Later'))).toEqual([
      '  2025-12-31  yesterday     Late                              Jane Example',
      '    2  Late                                  draft      2025-12-31  yesterday',
    ])
    expect(lines).toContain('  2026-01-02  tomorrow      Next                              Jane Example')
    expect(lines).toContain('  2025-12-25  7 days ago    A very long title that no colum…  Jane Example')
  })

  it.each([
    ['abc', 5, 'abc  '],
    ['abcdef', 5, 'abcd…'],
    ['日本語の題', 6, '日本… '],
    ['e\u0301e\u0301e\u0301', 3, 'e\u0301e\u0301e\u0301'],
  ])('a column of %s', (text, width, shown) => expect(column(text, width)).toBe(shown))
})

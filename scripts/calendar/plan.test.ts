import { describe, expect, it } from 'vitest'
import { loadTiny, post } from '../../lib/content/testing/tiny-site.ts'
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
  it('puts every post that belongs in it into one section', async () => {
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

  it('lists posts and pages that will be withdrawn, next first', async () => {
    const plan = planOf(
      (
        await loadTiny({
          ...files,
          'posts/old.md': post({ title: 'Old', expires: '2026-03-01' }),
          'posts/next.md': post({ title: 'Next', date: '2026-01-02', expires: '2026-01-05 18:00' }),
          'posts/never.md': post({ title: 'Never', draft: 'true', expires: '2026-03-01' }),
          'pages/offer.md': '---\ntitle: Offer\nexpires: 2026-02-01\n---\nText.\n',
        })
      ).content,
    )
    expect(plan.expiring.map(({ date, time, title }) => [date, time, title])).toEqual([
      ['2026-01-05', '18:00', 'Next'],
      ['2026-02-01', undefined, 'Offer'],
      ['2026-03-01', undefined, 'Old'],
    ])
    const lines = planText(plan).split('\n')
    const section = lines.slice(lines.indexOf('Will expire'))
    expect(section.slice(0, 4)).toEqual([
      'Will expire',
      '  2026-01-05 18:00  in 4 days     Next                        Jane Example',
      '  2026-02-01        in 31 days    Offer',
      '  2026-03-01        in 59 days    Old                         Jane Example',
    ])
  })

  it('marks unlisted posts, however long its title', async () => {
    const plan = planOf(
      (
        await loadTiny({
          'posts/quiet.md': post({ title: 'Quiet', date: '2025-12-24', unlisted: 'true', series: 'Queues' }),
          'posts/long.md': post({
            title: 'A title that no column could ever hold',
            date: '2026-02-01',
            unlisted: 'true',
          }),
          'posts/loud.md': post({ title: 'Loud', date: '2025-12-23' }),
        })
      ).content,
    )
    expect(planText(plan).split('\n')).toEqual(
      expect.arrayContaining([
        '  2026-02-01  in 31 days    A title that no colu… (unlisted)  Jane Example',
        '  2025-12-24  8 days ago    Quiet (unlisted)                  Jane Example',
        '  2025-12-23  9 days ago    Loud                              Jane Example',
        '    –  Quiet (unlisted)                      published  2025-12-24',
      ]),
    )
  })

  it('shows when a post with a time appears, in the site’s time zone', async () => {
    const plan = planOf(
      (
        await loadTiny({
          'site.yml': 'title: Tiny\ndescription: D\nurl: https://example.org\ntime_zone: Asia/Tokyo\n',
          'posts/out.md': post(),
          'posts/b.md': post({ title: 'B', date: '2026-11-30T23:30+04:00' }),
          'posts/a.md': post({ title: 'A', date: '2026-12-01' }),
        })
      ).content,
    )
    const lines = planText(plan).split('\n')
    expect(lines[0]).toBe('Tiny on 1 January 2026 (times in Asia/Tokyo)')
    expect(lines.slice(2, 5)).toEqual([
      'Scheduled',
      '  2026-12-01        in 334 days   A                           Jane Example',
      '  2026-12-01 04:30  in 334 days   B                           Jane Example',
    ])
  })

  it('fits 80 columns', async () => {
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

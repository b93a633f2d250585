import { expect, test } from 'vitest'
import { loadTiny, post } from '../../content/testing/tiny-site.ts'
import { idleScheduleWarning } from './paused-schedule-warning.ts'

const settings = (host: string) => `title: T\ndescription: D.\nurl: https://example.org\nhost: ${host}\n`
const warning = async (files: Record<string, string>, host = 'github-pages') =>
  idleScheduleWarning((await loadTiny({ 'posts/a.md': post(), ...files, 'site.yml': settings(host) })).content)
const scheduled = (date: string) => ({ [`posts/${date}.md`]: post({ title: date, date }) })

test('a post that is due after 60 days without a commit is named', async () => {
  expect(await warning(scheduled('2026-03-02'))).toBeNull()
  expect(await warning(scheduled('2026-03-03'))).toContain('on 2026-03-03, more than 60 days after today')
})

test('a scheduled post adds a commit, an expiring one does not', async () => {
  const expiring = { 'posts/e.md': post({ title: 'E', expires: '2026-02-20' }) }
  expect(await warning({ ...scheduled('2026-02-20'), ...scheduled('2026-04-01') })).toBeNull()
  expect(await warning({ ...expiring, ...scheduled('2026-04-01') })).toContain('on 2026-04-01')
  expect(await warning({ ...scheduled('2026-02-20'), ...scheduled('2026-06-01') })).toContain('after 2026-02-20')
})

test('other hosts keep their schedules', async () => {
  expect(await warning(scheduled('2027-01-01'), 'netlify')).toBeNull()
})

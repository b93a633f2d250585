import { expect, it } from 'vitest'
import { post, publishTiny } from '../../content/testing/tiny-site.ts'
import { formatProblem } from './problem.ts'
import { problemReport } from './report.ts'
import { foldSharedCauses } from './shared-causes.ts'

const files = {
  'posts/2020-01-01-a.md': post(
    { date: '2020-01-01' },
    '![A bus](/uploads/2009/a.png) [A plan](//example.org/uploads/2009/plan.pdf)\n\n![A car](//example.org/uploads/2010/b.png)',
  ),
  'posts/2020-01-02-b.md': post(
    { title: 'B' },
    '![A bus](http://example.org/uploads/c.png) [Old](/2009/x.html) [Page](/uploads/) ![A tram](/images/x.png)',
  ),
  'public/images/tram.png': 'x',
}
const { publication } = await publishTiny(files)
const errors = publication.problems.filter(({ severity }) => severity === 'error')

it('a missing folder is reported once, with a count of what leads into it', () => {
  expect(foldSharedCauses(errors).map(formatProblem)).toEqual([
    'content/posts/2020-01-01-a.md:6:1  error  image-missing  the folder public/uploads/ does not exist; 1 link and 3 pictures in 2 files lead into it, the first here — copy the folder there, or correct the addresses',
    expect.stringContaining('nothing is at /2009/x.html'),
    expect.stringContaining('nothing is at /uploads/'),
    expect.stringContaining('the image /images/x.png does not exist'),
  ])
})

it('the report counts every problem, and lists all of them on request', () => {
  const short = problemReport(errors, false)
  expect(short).toContain('All of them: npm run check -- --all')
  expect(short).toContain('7 errors in 2 files')
  expect(short.match(/ {2}error {2}/g)).toHaveLength(4)
  expect(problemReport(errors, false, true).match(/ {2}error {2}/g)).toHaveLength(7)
})

it('a folder that few references lead into is not folded', () => {
  expect(foldSharedCauses(errors.slice(0, 3))).toEqual(errors.slice(0, 3))
})

it('an author without a file is reported once, with a count of the posts', async () => {
  const posts = Array.from({ length: 100 }, (_, index) => [
    `posts/2020-01-02-post-${index}.md`,
    post({ title: `Post ${index}`, author_staff_member: index < 98 ? 'john' : 'jule' }),
  ])
  const { publication } = await publishTiny(Object.fromEntries(posts))
  const told = foldSharedCauses(publication.problems.filter(({ code }) => code === 'author-unknown'))
  expect(told.map(({ message, remedy }) => `${message} — ${remedy}`)).toEqual([
    'there is no author john; 98 files name this author, the first here — add content/authors/john.md or use one of jane',
    'there is no author jule — did you mean jane?',
    'there is no author jule — did you mean jane?',
  ])
})

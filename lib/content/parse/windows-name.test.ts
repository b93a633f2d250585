import { expect, it } from 'vitest'
import { windowsNameProblem } from './windows-name.ts'

it.each([
  ['content/posts/con.md', 'con-1.md'],
  ['content/posts/2020-01-02-a:b?.md', '2020-01-02-a-b.md'],
  ['content/posts/a|b.png', 'a-b.png'],
  ['content/posts/nul.tar.md', 'nul.tar-1.md'],
  ['content/posts/notes. ', 'notes'],
])('%s is better %s', (path, better) =>
  expect(windowsNameProblem(path)).toMatchObject([{ path, remedy: `rename it, for example to ${better}` }]),
)

it.each([
  'content/posts/console.md',
  'content/posts/2020-con.md',
  'content/posts/com10.md',
  'content/posts/ü 1.md',
  'content/posts/a b (1).md',
])('%s is fine', (path) => expect(windowsNameProblem(path)).toEqual([]))

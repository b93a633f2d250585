import { expect, it } from 'vitest'
import { fileName } from './file-name.ts'

it.each([
  ['content/posts/2020-01-02-a.md', '2020-01-02-a'],
  ['content/posts/2020-01-02-a/index.md', '2020-01-02-a'],
  ['content/posts/v1.2.mdx', 'v1.2'],
  ['content/pages/index.md', 'index'],
])('%s is renamed as %s', (path, name) => expect(fileName(path)).toBe(name))

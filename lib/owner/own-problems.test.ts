import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { repositoryRoot } from '../core/root.ts'
import { ownComponents, registerOwnComponents } from './own-components.mjs'
import { ownProblems } from './own-problems.ts'

let root = ''
const write = (name: string, text: string) => writeFileSync(join(root, 'components/own', name), text)
const read = (name: string) => readFileSync(join(root, 'components/own', name), 'utf8')

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'own-components-'))
  mkdirSync(join(root, 'components/own/mdx'), { recursive: true })
  cpSync('components/replaceable.json', join(root, 'components/replaceable.json'))
})
afterEach(() => rmSync(root, { recursive: true }))

it('files become replacements by their names, and components of .mdx', () => {
  write('post-foot.tsx', 'export function PostFoot() { return null }\n')
  write('mdx/quiz.tsx', 'export const Quiz = () => null\n')
  registerOwnComponents(root)
  expect(read('index.ts')).toContain("import { PostFoot } from './post-foot.tsx'")
  expect(read('index.ts')).toContain('replacements: Replacements = {\n  PostFoot,\n}')
  expect(read('index.ts')).toContain('mdxComponents = {\n  Quiz: MdxQuiz,\n}')
  expect(read('names.ts')).toContain("['Quiz']")
  rmSync(join(root, 'components/own/post-foot.tsx'))
  registerOwnComponents(root)
  expect(read('index.ts')).not.toContain('PostFoot')
})

it('nothing is written while nothing changes', () => {
  registerOwnComponents(root)
  const before = statSync(join(root, 'components/own/index.ts')).mtimeMs
  registerOwnComponents(root)
  expect(statSync(join(root, 'components/own/index.ts')).mtimeMs).toBe(before)
})

it('a file that replaces nothing, or exports another name, is a problem and is left out', () => {
  write('bylin.tsx', 'export function Bylin() { return null }\n')
  write('byline.tsx', 'export function Names() { return null }\n')
  registerOwnComponents(root)
  expect(read('index.ts')).toContain('replacements: Replacements = {}')
  expect(ownProblems(root).map(({ path, code, remedy }) => [path, code, remedy])).toEqual([
    ['components/own/bylin.tsx', 'own-component', 'rename it byline.tsx'],
    ['components/own/byline.tsx', 'own-component', 'write export function Byline'],
  ])
})

it('what is committed is what the folder has', () => {
  const { replaced, mdx } = ownComponents(repositoryRoot)
  const text = readFileSync(join(repositoryRoot, 'components/own/index.ts'), 'utf8')
  expect(text.match(/^import \{/gm) ?? []).toHaveLength(replaced.length + mdx.length)
})

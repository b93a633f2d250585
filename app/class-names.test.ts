import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import tailwind from '@tailwindcss/postcss'
import postcss from 'postcss'
import { afterAll, expect, it } from 'vitest'

// Inside node_modules, so that the style sheet can import Tailwind.
mkdirSync(resolve('node_modules/.cache'), { recursive: true })
const root = mkdtempSync(resolve('node_modules/.cache/class-names-'))
afterAll(() => rmSync(root, { recursive: true }))

/** The site's style sheet, compiled in a repository with these files. */
async function compiled(name: string, files: Record<string, string>): Promise<string> {
  const repository = join(root, name)
  mkdirSync(join(repository, 'components'), { recursive: true })
  for (const folder of ['app', 'components/frame'])
    for (const file of readdirSync(folder).filter((one) => one.endsWith('.css')))
      cpSync(join(folder, file), join(repository, folder, file))
  cpSync('theme', join(repository, 'theme'), { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(repository, path, '..'), { recursive: true })
    writeFileSync(join(repository, path), text)
  }
  const from = join(repository, 'app/site.css')
  const { css } = await postcss([tailwind({ base: repository })]).process(readFileSync(from, 'utf8'), { from })
  return css
}

const classes = '<p class="grid grid-cols-7 underline hover:bg-red-500 md:flex p-[13px]">hidden flex</p>'

it("a post full of Tailwind's class names changes no style sheet", async () => {
  const plain = await compiled('plain', {})
  const post = { 'content/posts/x.md': `---\ntitle: X\n---\n${classes}\n`, 'out/x.html': classes, 'build.log': classes }
  expect(await compiled('post', post)).toBe(plain)
  // In a component the same classes do.
  expect(await compiled('component', { 'components/x.tsx': classes })).toContain('.grid-cols-7')
  expect(plain).not.toContain('.grid-cols-7')
})

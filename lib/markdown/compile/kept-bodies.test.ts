import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bodyInput } from '../testing/render.ts'
import { compileBodies } from './compile-bodies.ts'
import { KeptBodies } from './kept-bodies.ts'

let cacheFolder: string
beforeEach(() => {
  cacheFolder = mkdtempSync(join(tmpdir(), 'masthead-'))
})
afterEach(() => rmSync(cacheFolder, { recursive: true, force: true }))

const text = '## One\n\n[a](b.md) {% x %} ![c](d.png)\n'

/** The next run: compiles with what the run before left. */
async function run(before: KeptBodies, ...inputs: ReturnType<typeof bodyInput>[]) {
  const kept = new KeptBodies(JSON.parse(JSON.stringify(before.changes() ?? [])))
  let compiled = 0
  const bodies = await compileBodies(inputs, { cacheFolder, kept, onProgress: () => compiled++ })
  return { bodies, kept, compiled }
}

const bodyFile = () => {
  const [name = ''] = readdirSync(cacheFolder, { recursive: true, encoding: 'utf8' }).filter((one) => one.length > 40)
  return join(cacheFolder, name)
}

test('a kept body is the compiled one, HTML and text too, also at another place', async () => {
  const { bodies, kept } = await run(new KeptBodies(), bodyInput(text))
  const again = await run(kept, bodyInput(text))
  expect(again.bodies).toEqual(bodies)
  expect(again.compiled).toBe(0)
  const [moved] = (await run(kept, bodyInput(text, { path: 'content/pages/y.md', firstLine: 9 }))).bodies
  expect(moved?.links[0]?.line).toBe(11)
  expect(moved?.problems[0]).toMatchObject({ path: 'content/pages/y.md', line: 11 })
  expect(moved?.parts).toEqual(bodies[0]?.parts)
})

test('the file of a kept body is not read before somebody asks for its HTML', async () => {
  const { kept } = await run(new KeptBodies(), bodyInput(text))
  const [body] = (await run(kept, bodyInput(text))).bodies
  // As long as it was: only reading would tell.
  writeFileSync(bodyFile(), readFileSync(bodyFile(), 'utf8').replace('One', 'Two'))
  expect(body?.headings[0]?.text).toBe('One')
  expect(() => body?.parts).toThrow('run the command again')
  const mended = await run(kept, bodyInput(text))
  expect([mended.compiled, mended.bodies[0]?.headings[0]?.text]).toEqual([1, 'One'])
})

test('a body whose file is gone or has another size is compiled anew, and so is another text', async () => {
  const { kept } = await run(new KeptBodies(), bodyInput(text))
  writeFileSync(bodyFile(), 'half of it')
  expect((await run(kept, bodyInput(text))).compiled).toBe(1)
  rmSync(bodyFile())
  expect((await run(kept, bodyInput(text))).compiled).toBe(1)
  expect((await run(kept, bodyInput(`${text}More.`))).compiled).toBe(1)
})

test('what no run asks for any more is forgotten', async () => {
  const { kept } = await run(new KeptBodies(), bodyInput(text), bodyInput('Other'))
  expect(kept.changes()).toHaveLength(2)
  const later = await run(kept, bodyInput(text))
  expect(later.kept.changes()).toHaveLength(1)
  expect((await run(later.kept, bodyInput(text))).kept.changes()).toBeNull()
})

test('a body that was just compiled is let go: its HTML is read from its file, each time', async () => {
  const {
    bodies: [body],
  } = await run(new KeptBodies(), bodyInput(text))
  expect(body?.parts).toEqual(body?.parts)
  rmSync(bodyFile())
  expect(() => body?.parts).toThrow()
  expect(body?.headings[0]?.text).toBe('One')
})

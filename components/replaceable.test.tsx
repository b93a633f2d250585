import { existsSync, readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { replaceable } from './own-or-ours.ts'
import { Byline, StandardByline } from './post/byline.tsx'
import type { Replacements } from './replaceable.ts'

const people = [{ name: 'Robin' }]

const ownByline: NonNullable<Replacements['Byline']> = (props) => (
  <b>
    by <StandardByline {...props} />
  </b>
)
const Own = replaceable('Byline', StandardByline, () => ({ Byline: ownByline }))

it('a component is ours until an owner’s takes its place, with the same props, and may show ours inside', () => {
  expect(renderToStaticMarkup(<Byline people={people} />)).toBe(
    renderToStaticMarkup(<StandardByline people={people} />),
  )
  expect(renderToStaticMarkup(<Own people={people} />)).toBe('<b>by Robin</b>')
})

it('both lists of replaceable components name the same, each where it is', () => {
  const list: Record<string, string> = JSON.parse(readFileSync('components/replaceable.json', 'utf8'))
  const source = readFileSync('components/replaceable.ts', 'utf8')
  const types = [...source.matchAll(/import\('\.\/([\w-]+)\/([\w-]+)\.tsx'\)/g)]
  expect(types.map(([, folder, name]) => [name, folder])).toEqual(Object.entries(list))
  for (const [name, folder] of Object.entries(list)) {
    const file = `components/${folder}/${name}.tsx`
    expect(existsSync(file), file).toBe(true)
    expect(readFileSync(file, 'utf8')).toMatch(/^export const \w+ = replaceable\(/m)
  }
})

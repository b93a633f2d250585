import { expect, it } from 'vitest'
import type { FieldShape, FieldType } from '../../api.ts'
import { readFields } from '../../fields.ts'
import { arrange } from './arrange.ts'

const shape = (key: string, type: FieldType = 'text', synonyms: string[] = []): FieldShape => ({
  key,
  type,
  meaning: '',
  required: key === 'title',
  synonyms,
})
const shapes = [
  shape('description', 'text', ['excerpt']),
  shape('title'),
  shape('image', 'picture'),
  shape('image_alt'),
  shape('date', 'date'),
  shape('author_staff_member', 'people'),
  shape('author', 'people'),
  shape('venue'),
]
const arranged = (matter: string) => {
  const fields = readFields(`---\n${matter}---\n`)
  if ('refused' in fields) throw new Error(fields.refused)
  const { shown, more, unknown } = arrange(shapes, fields)
  return { shown: shown.map(({ key }) => key), more: more.map(({ key }) => key), unknown }
}

it('the usual keys come in a fixed order, under the name that the file has', () => {
  expect(arranged('excerpt: E\ntitle: T\n')).toEqual({
    shown: ['title', 'excerpt', 'date', 'author_staff_member', 'image'],
    more: ['image_alt', 'author', 'venue'],
    unknown: [],
  })
})

it('what the file has is shown, and what nobody knows is named', () => {
  const { shown, unknown } = arranged('author: Robin\nvenue: Hall\nimage: /x.jpg\nlayuot: post\n')
  expect(shown).toEqual(['title', 'description', 'date', 'image', 'image_alt', 'author', 'venue'])
  expect(unknown).toEqual(['layuot'])
})

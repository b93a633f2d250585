import { expect, it } from 'vitest'
import { mergeConflict } from './merge-conflict.ts'

const conflict = '<<<<<<< HEAD\nOne\n=======\nTwo\n>>>>>>> branch'

it('a conflict is found by its first and last line', () => {
  expect(mergeConflict(`---\ntitle: X\n---\nText.\n\n${conflict}\n\nMore.`)).toEqual({ from: 6, to: 10 })
  expect(mergeConflict(`---\n${conflict.replace('=======', '||||||| base\nNull\n=======')}\n---\n`)).toEqual({
    from: 2,
    to: 8,
  })
})

it.each([
  `\`\`\`\n${conflict}\n\`\`\``,
  `> ~~~~diff\n> ~~~\n${conflict}\n> ~~~~`,
  conflict.replace(/^/gm, '    '),
  '<<<<<<< HEAD begins it, ======= divides it.',
  'Heading\n=======\n\n>>>>>>> deep quote',
])('there is none in %j', (text) => expect(mergeConflict(text)).toBeNull())

import { expect, test } from 'vitest'
import { llmsText } from './llms.ts'

test('every entry is a link on a separate line, whatever its title contains', () => {
  expect(
    llmsText({
      title: 'A\nsite',
      description: 'About.',
      sections: [
        {
          name: 'Articles',
          entries: [{ title: 'Why [x]', address: 'https://example.org/a(b)/index.md', note: 'S\nT' }],
        },
        { name: 'None', entries: [] },
      ],
    }),
  ).toBe('# A site\n\n> About.\n\n## Articles\n\n- [Why \\[x\\]](https://example.org/a%28b%29/index.md): S T\n')
})

test('a note is shortened', () => {
  const text = (note: string) =>
    llmsText({
      title: 'T',
      description: 'D.',
      sections: [{ name: 'A', entries: [{ title: 'X', address: 'x', note }] }],
    })
  expect(text('Short and whole.')).toContain('(x): Short and whole.\n')
  const long = text('word '.repeat(200)).split('(x): ')[1] ?? ''
  expect(long.length).toBeLessThan(300)
  expect(long).toMatch(/word…\n$/)
})

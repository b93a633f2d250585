import { expect, it } from 'vitest'
import { loadTiny, post } from '../testing/tiny-site.ts'

const file = 'posts/2020-01-02-x.md'
const said = async (cover: string) => (await loadTiny({ [file]: post({ cover }) })).said.join('\n')

it('a cover has the numbers of its article, the second of which may be left out', async () => {
  for (const [cover, facts] of [
    ['{links: 6, broken: 1}', { subject: 'links', all: 6, marked: 1 }],
    ['{messages: 1000}', { subject: 'messages', all: 1000, marked: 0 }],
  ] as const) {
    const { content } = await loadTiny({ [file]: post({ cover }) })
    expect(content.posts[0]?.cover).toEqual(facts)
  }
})

it.each([
  ['{lnks: 6}', /key-misspelt.*cover: the key lnks is unknown.*did you mean links\?/],
  ['{links: 6, brokn: 1}', /key-misspelt.*did you mean broken\?/],
  ['{sandwiches: 6}', /key-unknown.*cover: the key sandwiches is unknown/],
  ['{broken: 1}', /value-invalid.*it does not say how many there are.*add links:/],
  ['{links: 6, failed: 1}', /value-invalid.*failed does not belong to links.*write broken instead/],
  ['{links: 6, steps: 3}', /value-invalid.*either links or steps.*remove one of them/],
  ['{links: 60}', /value-invalid.*from 3 to 12 links, not 60/],
  ['{links: 6, broken: 7}', /value-invalid.*7 of 6 links cannot be broken.*write 6 or less/],
  ['{links: six}', /value-invalid.*cover\.links.*whole number/],
  ['/images/x.jpg', /value-invalid.*is not a group of facts.*image:/],
])('cover: %s is refused with a message that says what to do', async (cover, message) => {
  const text = await said(cover)
  expect(text).toMatch(message)
  expect(text.split('\n')).toHaveLength(1)
})

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
  ['{links: six}', /value-invalid.*cover\.links.*whole number from 3 to 12 — write 6$/],
  ['{links: a few}', /value-invalid.*whole number from 3 to 12 — write a number such as 3$/],
  ['{links: two}', /value-invalid.*whole number from 3 to 12 — write a number such as 3$/],
  ['{links: 6, broken: none}', /value-invalid.*whole number from 1 to 12 — write a number such as 1$/],
  ['six links', /value-invalid.*is not a group of facts.*image:/],
])('cover: %s is refused with a message that says what to do', async (cover, message) => {
  const text = await said(cover)
  expect(text).toMatch(message)
  expect(text.split('\n')).toHaveLength(1)
})

it.each([
  ['{links: 60, failed: 1, steps: 3}', ['from 3 to 12 links', 'failed does not belong', 'either links or steps']],
  ['{links: 60, brokn: 1}', ['from 3 to 12 links', 'did you mean broken']],
  ['{lnks: 6, broken: x, sandwiches: 1}', ['did you mean links', 'not a whole number', 'sandwiches is unknown']],
  ['{links: six, failed: 7}', ['not a whole number', 'failed does not belong']],
  ['{links: 6, broken: x, steps: 20}', ['not a whole number', 'either links or steps', 'from 2 to 8 steps']],
])('all mistakes of cover: %s are reported in one run', async (cover, messages) => {
  const text = await said(cover)
  for (const message of messages) expect(text).toContain(message)
  expect(text.split('\n')).toHaveLength(messages.length)
})

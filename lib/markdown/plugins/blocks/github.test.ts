import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { remarkGithub } from './github.ts'

const read = (text: string) => unified().use(remarkParse).use(remarkGithub, { text }).parse(text)
const asGfm = (text: string) => unified().use(remarkParse).use(remarkGfm).parse(text)

describe('a body is parsed as by remark-gfm', () => {
  it.each([
    [
      'without an address',
      'Words ~~gone~~, a note[^1].\n\n| a | b |\n| - | :-: |\n| **c** | `d` |\n\n- [x] e\n\n[^1]: f',
    ],
    ['with a bare address', 'See HTTPS://example.org/a, www.example.org and me@example.org.'],
    ['with an address in character references', 'h&#116;tps://example.org/ and me&commat;example.org'],
    ['with an address after an escape', 'www\\.example.org'],
  ])('%s', (_fact, text) => expect(read(text)).toEqual(asGfm(text)))
})

it('does not search for addresses in text that cannot contain any', () => {
  const processor = unified().use(remarkParse).use(remarkGithub, { text: 'Words.' }).freeze()
  expect(JSON.stringify(processor.data('micromarkExtensions'))).not.toContain('Autolink')
  const withAddress = unified().use(remarkParse).use(remarkGithub, { text: 'www.' }).freeze()
  expect(JSON.stringify(withAddress.data('micromarkExtensions'))).toContain('Autolink')
})

import { describe, expect, it } from 'vitest'
import { render } from '../../testing/render.ts'
import { parseFenceMeta } from './meta.ts'

describe('the words after the language of a fence', () => {
  const line = (html: string, number: number) => html.split('<span class="line').at(number)?.split('\n')[0] ?? ''

  it.each(['ins={2} del={3}', 'add={2} remove={3}', '{1} ins={2} rem={3}'])(
    'mark inserted and deleted lines: %s',
    async (meta) => {
      const { html, codes } = await render(`\`\`\`js ${meta}\na\nb\nc\n\`\`\`\n`)
      expect(html).toMatch(/<pre class="has-diff"/)
      expect(line(html, 2)).toContain(' diff add">b')
      expect(line(html, 3)).toContain(' diff remove">c')
      expect(codes).toEqual([])
    },
  )

  it.each(['/const b/', '"const b"', "mark='const b'", 'mark=/b/ /const/'])(
    'mark words across tokens: %s',
    async (meta) => {
      const { html, codes } = await render(`\`\`\`js ${meta}\nconst b = bb\n\`\`\`\n`)
      expect(html).toContain('<span class="s-k"><span class="highlighted-word">const</span></span>')
      expect(html.replace(/<[^>]*>/g, '')).toBe('const b = bb')
      expect(codes).toEqual([])
    },
  )

  it('mark words in plain text, merging those that overlap', async () => {
    const { html } = await render('```text /ab/ /bc/\nabcd ab\n```\n')
    expect(html).toContain('<span class="highlighted-word">abc</span>d <span class="highlighted-word">ab</span>')
  })

  it('may be Hugo options', async () => {
    const { html, codes } = await render('```go {linenos=inline hl_lines=[1,"3-4"] style=emacs}\na\nb\nc\nd\n```\n')
    expect(html).toContain('class="line-numbers"')
    expect([1, 2, 3, 4].filter((number) => line(html, number).includes('highlighted'))).toEqual([1, 3, 4])
    expect(codes).toEqual([])
  })

  it('are reported when unsupported, unless they only style the block', async () => {
    const { problems } = await render('x\n\n```js frame="none" wrap collapse={1-3} twoslash\na\n```\n')
    expect(problems).toMatchObject([{ code: 'code-meta', line: 3 }])
    expect(problems[0]?.message).toBe('collapse={1-3} twoslash after the language of the code is not supported')
  })

  it('are reported when they mark words that are not in the code', async () => {
    expect((await render('```js /nope/\na\n```\n')).codes).toEqual(['1:code-meta'])
  })
})

it('the tabs and line numbers of VitePress are a title and line numbers', () => {
  expect(parseFenceMeta('[config.js]')).toMatchObject({ title: 'config.js', unknown: [] })
  expect(parseFenceMeta('{1}:line-numbers=2 [a.ts]')).toMatchObject({ lineNumbers: true, title: 'a.ts', unknown: [] })
})

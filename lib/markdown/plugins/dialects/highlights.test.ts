import { expect, it } from 'vitest'
import { render } from '../../testing/render.ts'

it('words between == are marked, with quotes curled and other marks around them', async () => {
  const { html, text, problems } = await render('So ==it "is"==, **==all==** of it.\n')
  expect(problems).toEqual([])
  expect(html).toContain('So <mark>it “is”</mark>, <strong><mark>all</mark></strong> of it.')
  expect(text).toBe('So it “is”, all of it.')
})

it.each(['if a == b or b == c, a==b==c', 'x === y', '`==a==`', '== a ==', '<code>==b==</code>'])(
  'is not mistaken for code or prose: %s',
  async (text) => {
    expect((await render(text)).html).not.toContain('<mark')
  },
)

import { expect, test } from 'vitest'
import { alternate } from '../testing/alternate.ts'

const mdx = (text: string) => alternate(text, { path: 'x.mdx', format: 'mdx' })

test('a body of .mdx is written as one of Markdown: formulas, code, diagrams, tables, links', async () => {
  const text =
    '## A\n\n$$\nA = \\prod_{i=1}^{n} a_i\n$$\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n\n```mermaid\ngraph LR\n  a --> b\n```\n\nText[^1] and $$x$$.\n\n[^1]: Note.'
  expect(await mdx(text)).toBe(text)
  expect(await mdx('[a](/b/), <kbd>K</kbd> and <a href="/c/">c</a>\n\n![A](a.png)')).toBe(
    '[a](link:/b/), <kbd>K</kbd> and [c](link:/c/)\n\n{image a.png A -}',
  )
})

test('imports and comments of .mdx are left out, constants are written out', async () => {
  expect(
    await mdx(
      "import Tabs from '@theme/Tabs'\n\n{/* more */}\n\nSix is {2 * 3}{' '}{`t1`}{true}.{/* c */}\n\n{['a', -1]}",
    ),
  ).toBe('Six is 6 t1.\n\na-1')
})

test('components become what Markdown has for them', async () => {
  expect(await mdx('<Callout type="warning" title="Mind">\nThe **step**.\n</Callout>')).toBe(
    '> [!WARNING]\n> **Mind**\n>\n> The **step**.',
  )
  expect(await mdx('<Callout>Text.</Callout>')).toBe('> [!NOTE]\n> Text.')
  expect(await mdx('<Figure src="b.png" alt="B" caption="Noon." credit={"Ada"} />')).toBe(
    '{image b.png B -}\n\n*Noon. Ada*',
  )
  expect(await mdx('<Video src="v.mp4" poster="p.png" captions="c.vtt" title="T" caption="V." />')).toBe(
    '<video controls src="asset:v.mp4" poster="asset:p.png" aria-label="T">\n<track src="asset:c.vtt" kind="captions">\n</video>\n\n*V.*',
  )
  expect(
    await mdx(
      '<Tabs values={[{ value: "b", label: "Bee" }]}>\n<Tab label="A">\n\n```ts\na\n```\n\n</Tab>\n<TabItem value="b">b</TabItem>\n</Tabs>',
    ),
  ).toBe('**A**\n\n```ts\na\n```\n\n**Bee**\n\nb')
  expect(
    await mdx('<Chart title="Lamps" unit="ms" data={[{ label: "a|b", value: 1200 }, { label: `c`, value: -0.5 }]} />'),
  ).toBe('*Lamps*\n\n| Item | Value |\n| - | -: |\n| a\\|b | 1,200\u202fms |\n| c | -0.5\u202fms |')
  expect(await mdx('<AvailabilityCalculator services={6} />')).toBe(
    'Interactive, on the page of this text: [Availability of a chain of services](link:)',
  )
})

test('a block that only running the body can tell is left to the page, the others are not', async () => {
  const computed = [
    'It costs {extra.price}.',
    '<Chart title="T" data={[1].map((n) => ({ label: String(n), value: n }))} />',
    '<Callout title={extra.price}>x</Callout>',
    '- a {[1].map((n) => <b key={n}>b</b>)}',
    '<Figure src={extra.picture} alt="" />',
  ]
  for (const block of computed)
    expect(await mdx(`One.\n\n{/* more */}\n\n${block}\n\n$$\nx\n$$`)).toBe('One.\n\n{block 1 of 3}\n\n$$\nx\n$$')
})

test('steps are their titles and texts; a pull quote that repeats the text is left out', async () => {
  const steps =
    '<ScrollSteps title="A queue">\n<Step title="At first" value={2}>\n\nOne *comes*.\n\n</Step>\n</ScrollSteps>'
  expect(await mdx(steps)).toBe('**A queue**\n\n**At first**\n\nOne *comes*.')
  expect(await mdx('<PullQuote source="Grace">\n\nA promise.\n\n</PullQuote>')).toBe('> A promise.\n>\n> Grace')
  expect(await mdx('A promise is kept.\n\n<PullQuote>\n\nA promise\n\n</PullQuote>')).toBe('A promise is kept.')
})

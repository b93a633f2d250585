import { expect, it } from 'vitest'
import { compileBody } from '../../compile/compile.ts'

const told = async (text: string) => {
  const { problems } = await compileBody({
    path: 'content/posts/x.mdx',
    text,
    firstLine: 1,
    format: 'mdx',
    language: 'en',
    math: false,
    siteUrl: 'https://example.org',
  })
  return problems.filter(({ code }) => code === 'mdx-prop').map(({ message, remedy }) => `${message} — ${remedy}`)
}

it.each([
  ['<Callout typ="note">x</Callout>', '<Callout> has no property typ — write type'],
  ['<Callout colour="red">x</Callout>', '<Callout> has no property colour — remove it; it takes type, title'],
  ['<Callout type="warnign">x</Callout>', 'type="warnign" of <Callout> is unknown — write type="warning"'],
  ['<Chart type="pie" title="T" data={[]} />', 'type="pie" of <Chart> is unknown — write bar or line'],
  ['<Chart title="T" />', '<Chart> has no data — add data'],
  ['<Figure alt="A" />', '<Figure> has no src — add src'],
  ['<AvailabilityCalculator services="6" />', 'services="6" of <AvailabilityCalculator> is text — write services={6}'],
  [
    '<Tabs>\n\nLost *words*\n\n<Tab label="A">x</Tab>\n</Tabs>',
    '“Lost words” in <Tabs> is not shown — put it into a <Tab>',
  ],
  [
    '<ScrollSteps title="T"><Step title="S" value="3">x</Step></ScrollSteps>',
    'value="3" of <Step> is text — write value={3}',
  ],
])('%s is reported', async (text, message) => {
  expect(await told(text)).toEqual([message])
})

it.each([
  '<Callout type="tip" title="T">x</Callout>',
  '<Callout {...props}>x</Callout>',
  '<Callout type={extra.kind}>x</Callout>',
  '<Figure caption="C">![a](a.png)</Figure>',
  '<Tabs groupId="os" defaultValue="a">\n<TabItem value="a" label="A" default>\n\nx\n\n</TabItem>\n</Tabs>',
  '<Tabs>{extra.list}</Tabs>',
  '<ScrollSteps title="T" drawing="trace" spans={[]}>\n<Step title="S" value={1}>\n\nx\n\n</Step>\n</ScrollSteps>',
])('%s is sound', async (text) => {
  expect(await told(text)).toEqual([])
})

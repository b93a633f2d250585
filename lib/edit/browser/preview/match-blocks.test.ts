import { expect, it } from 'vitest'
import { matchBlocks, type PageBlock, sourceBlocks } from './match-blocks.ts'

const source = `---
title: T
---
A first paragraph with [a link](/x/) and
a second line.

## What comes next

- One thing
- Another **thing**

![A line that rises](/images/line.svg "Caption")

\`\`\`ts
const x = 1

const y = 2
\`\`\`

The end.
`

it('blocks begin at the line they are written on', () => {
  expect(sourceBlocks(source)).toEqual([
    { line: 4, words: 'afirstparagraphwithalinkandasecondline' },
    { line: 7, words: 'whatcomesnext' },
    { line: 9, words: 'onething' },
    { line: 10, words: 'anotherthing' },
    { line: 12, words: 'alinethatrises' },
    { line: 15, words: 'constx1consty2' },
    { line: 20, words: 'theend' },
  ])
})

it('are found on the page in order, whatever the page has between them', () => {
  const page = [
    ['p', 'afirstparagraphwithalinkandasecondline'],
    ['aside', 'contents'],
    ['h2', 'whatcomesnextlinktothissection'],
    ['li', 'onething'],
    ['li', 'anotherthing'],
    ['figure', 'alinethatrises'],
    ['pre', 'constx1consty2'],
    ['p', 'theend'],
  ].map(([name, words]) => ({ element: name, words }) as unknown as PageBlock)
  expect(matchBlocks(source, page).map(({ line, element }) => [line, element])).toEqual([
    [4, 'p'],
    [7, 'h2'],
    [9, 'li'],
    [10, 'li'],
    [12, 'figure'],
    [15, 'pre'],
    [20, 'p'],
  ])
})

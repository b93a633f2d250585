import { describe, expect, it } from 'vitest'
import { tidyFlowchart } from './flowchart.ts'

describe('a line of a flowchart', () => {
  it.each([
    ['gets spaces around its arrows', 'A-->B[x]-->C', ['A --> B[x] --> C']],
    ['keeps hyphens in names', 'my-node-->other-node', ['my-node --> other-node']],
    ['keeps the content of labels', 'A["x --> y; z"]-->B', ['A["x --> y; z"] --> B']],
    ['may label an arrow inside it', 'A-- yes -->B', ['A -->|yes| B']],
    ['may label a dotted arrow inside it', 'A-. no .->B', ['A -.->|no| B']],
    ['may separate a label from its arrow', 'A --> |x| B', ['A -->|x| B']],
    ['may have longer arrows', 'A ----> B', ['A --> B']],
    ['may go both ways', 'A<-->B', ['A <--> B']],
    ['may contain several statements', 'graph TD; A==>B;', ['graph TD', 'A ==> B']],
    ['keeps unknown arrows', 'A --o B', ['A --o B']],
  ])('%s', (_fact, line, statements) => expect(tidyFlowchart(line)).toEqual(statements))
})

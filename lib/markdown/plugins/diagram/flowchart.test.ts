import { describe, expect, it } from 'vitest'
import { tidyFlowchart } from './flowchart.ts'

describe('a line of a flowchart', () => {
  it.each([
    ['is spaced at its arrows', 'A-->B[x]-->C', ['A --> B[x] --> C']],
    ['keeps hyphens in names', 'my-node-->other-node', ['my-node --> other-node']],
    ['keeps what stands in labels', 'A["x --> y; z"]-->B', ['A["x --> y; z"] --> B']],
    ['may name an arrow inside it', 'A-- yes -->B', ['A -->|yes| B']],
    ['may name a dotted arrow inside it', 'A-. no .->B', ['A -.->|no| B']],
    ['may set a label apart from its arrow', 'A --> |x| B', ['A -->|x| B']],
    ['may have longer arrows', 'A ----> B', ['A --> B']],
    ['may go both ways', 'A<-->B', ['A <--> B']],
    ['may hold several statements', 'graph TD; A==>B;', ['graph TD', 'A ==> B']],
    ['keeps arrows it does not know', 'A --o B', ['A --o B']],
  ])('%s', (_fact, line, statements) => expect(tidyFlowchart(line)).toEqual(statements))
})

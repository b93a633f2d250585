import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { messagesFor } from '../../../core/messages/messages.ts'
import { remarkFence } from '../code/fence.ts'
import { rehypeDiagram } from './diagram.ts'

async function render(markdown: string) {
  const file = await unified()
    .use(remarkParse)
    .use(remarkFence)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(rehypeDiagram, { messages: messagesFor('en') })
    .use(rehypeStringify)
    .process(markdown)
  return { html: String(file), messages: file.messages }
}

const mermaid = (...lines: string[]) => `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n`
const flow = mermaid('flowchart LR', '  %% alt: A calls "B".', '  A[Orders & stock] -->|asks| B')

describe('a diagram', () => {
  it.each([
    ['flowchart', ['flowchart TD', 'A[One] --> B{Two}', 'B -.->|maybe| C[(Three)]', 'subgraph g [Group]', 'D', 'end']],
    [
      'sequence',
      [
        'sequenceDiagram',
        'participant A as One',
        'A->>B: Two',
        'Note over A,B: Three',
        'loop often',
        'B-->>A: Four',
        'end',
      ],
    ],
    ['state', ['stateDiagram-v2', '[*] --> One', 'One --> Two : goes', 'Two --> [*]']],
    [
      'class',
      [
        'classDiagram',
        'class One {',
        '+String two',
        '+three() int',
        '}',
        'One <|-- Four',
        'One "1" --> "*" Five : has',
      ],
    ],
    ['entity', ['erDiagram', 'ONE ||--o{ TWO : "has many"', 'ONE {', 'int three PK', '}']],
  ])('of kind %s is drawn', async (_kind, lines) => {
    const { html, messages } = await render(mermaid(...lines, '%% alt: x'))
    expect(messages).toEqual([])
    expect(html).toContain('<svg viewBox=')
  })

  it('has its text alternative', async () => {
    expect((await render(flow)).html).toContain('role="img" aria-label="A calls &#x22;B&#x22;."')
  })

  it('takes its alternative from the lines that Mermaid has for it', async () => {
    const { html, messages } = await render(mermaid('flowchart LR', 'accDescr: A calls B.', 'A --> B'))
    expect(html).toContain('aria-label="A calls B."')
    expect(messages).toEqual([])
  })

  it('without an alternative is reported, and labelled by its words', async () => {
    const { html, messages } = await render(`text\n\n${mermaid('flowchart LR', 'A[One] --> B[Two]')}`)
    expect(messages).toMatchObject([{ ruleId: 'diagram-alt', line: 3 }])
    expect(html).toContain('aria-label="Diagram: One, Two"')
  })

  it('has no style, script, address, or fixed colour', async () => {
    const { html } = await render(
      mermaid(
        'flowchart LR',
        '%% alt: x',
        'A["<script>alert(1)</script>"] --> B',
        'style A fill:#f96',
        'click A "javascript:alert(1)"',
      ),
    )
    expect(html).not.toMatch(/style|<script|http|javascript|#[0-9a-f]{3}/)
    for (const [, value] of html.matchAll(/(?:fill|stroke)="([^"]*)"/g)) {
      expect(value).toMatch(/^(none|var\(--(ink|paper|muted|rule|surface|tint|accent)\))$/)
    }
  })

  it('has its own ids', async () => {
    const ids = [...(await render(flow + flow)).html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
    expect(ids.length).toBeGreaterThan(1)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^m-diagram-\d+-/)
  })

  it('has no type below 14 pixels, and no rounded corners but those of round shapes', async () => {
    const { html } = await render(
      mermaid('erDiagram', '%% alt: x', 'ONE ||--o{ TWO : "has"', 'ONE {', 'int three PK', '}') +
        mermaid('flowchart LR', '%% alt: x', 'A[One] -->|asks| B([Two])') +
        mermaid('sequenceDiagram', '%% alt: x', 'A->>B: Two'),
    )
    for (const [svg] of html.matchAll(/<svg viewBox="[\d. ]+" width[\s\S]*?<\/svg>/g)) {
      const [, boxWidth] = /viewBox="0 0 ([\d.]+)/.exec(svg) ?? []
      const [, width] = / width="([\d.]+)"/.exec(svg) ?? []
      for (const [, size] of svg.matchAll(/font-size="([\d.]+)"/g))
        expect((Number(size) * Number(width)) / Number(boxWidth)).toBeGreaterThanOrEqual(14)
    }
    expect(html.match(/ font-size=/g)?.length).toBeGreaterThan(8)
    expect([...html.matchAll(/ rx="([\d.]+)"/g)].map(([, radius]) => Number(radius) > 6)).not.toContain(false)
  })

  it('marks the words that lines may cross, not those in a shape', async () => {
    const { html } = await render(mermaid('flowchart LR', '%% alt: x', 'A[One] -->|asks| B[Two]'))
    expect(html).toMatch(/<text[^>]* class="diagram-label"[^>]*>asks</)
    expect(html).toMatch(/<text(?![^>]*class)[^>]*>One</)
  })

  it('that runs from left to right is drawn once more for phones, when that is narrower', async () => {
    const long = mermaid(
      'flowchart LR',
      '%% alt: x',
      'A[The first] --> B[The second] --> C[The third] --> D[The fourth]',
    )
    const { html } = await render(long)
    const widths = [
      ...html.matchAll(
        /<svg viewBox="[^"]*" width="(\d+)" height="\d+" role="img" aria-label="x" class="diagram-(\w+)"/g,
      ),
    ]
    expect(widths.map(([, , kind]) => kind)).toEqual(['broad', 'narrow'])
    expect(Number(widths[1]?.[1])).toBeLessThan(Number(widths[0]?.[1]) / 2)
    expect((await render(long.replace('LR', 'TD'))).html).not.toContain('diagram-narrow')
  })

  it('of a sequence too wide for phones is drawn once more, as wide as their screens, with every word', async () => {
    const { html, messages } = await render(
      mermaid(
        'sequenceDiagram',
        '%% alt: x',
        'participant C as Coordinator',
        'participant S as Stock service',
        'participant W as Warehouse',
        'participant P as Payments',
        'participant L as Ledger',
        'C->>S: prepare the order and keep the lock until told',
        'Note over S,P: in doubt',
        'loop until answered',
        'S->>S: wait',
        'S--)C: ready',
        'end',
        'alt all agree',
        'C->>P: commit',
        'else one refuses',
        'C->>P: abort',
        'end',
      ),
    )
    expect(messages).toEqual([])
    const [, broad, narrow] =
      /<svg[^>]*class="diagram-broad">([\s\S]*?<\/svg>)(<svg[^>]*class="diagram-narrow">[\s\S]*?<\/svg>)/.exec(html) ??
      []
    expect(narrow).toMatch(/^<svg viewBox="0 0 280 \d+" width="280"/)
    const wordsOf = (svg = '') => [...svg.matchAll(/>([^<]+)</g)].flatMap(([, text]) => text?.split(/\s+/)).sort()
    expect(wordsOf(narrow)).toEqual(wordsOf(broad))
    expect(narrow).toContain('[one refuses]')
    expect(new Set([...(narrow ?? '').matchAll(/ font-size="(\d+)"/g)].map(([, size]) => size))).toEqual(
      new Set(['14']),
    )
    for (const [, id] of (narrow ?? '').matchAll(/url\(#([^)]+)\)/g)) expect(broad).toContain(`<marker id="${id}"`)
  })

  it.each([
    [
      'states',
      [
        'stateDiagram-v2',
        '[*] --> Closed',
        'Closed --> Open : five failures in ten seconds',
        'Open --> Half : after thirty seconds',
        'Half --> Closed : three good answers',
        'Half --> Open : one more failure',
        'state Repair {',
        'Draining --> Warm',
        '}',
        'Open --> Repair : an operator',
        'Closed --> [*]',
      ],
    ],
    [
      'entities',
      [
        'erDiagram',
        'CUSTOMER ||--o{ ORDER : places',
        'ORDER ||--|{ LINE : contains',
        'ORDER ||--o| INVOICE : "is billed by"',
        'LINE {',
        'text sku PK',
        '}',
      ],
    ],
    [
      'classes',
      [
        'classDiagram',
        'class Animal {',
        '+int age',
        '+mate(Animal partner, Animal witness) Animal',
        '}',
        'Animal <|-- Duck',
        'Animal <|-- Fish',
        'Duck "1" --> "0..*" Pond : swims in',
        'Fish o-- Herd : belongs to',
      ],
    ],
    [
      'nodes that is too wide from top to bottom as well',
      [
        'flowchart LR',
        'A([Client]) -->|asks| B{Balancer}',
        'B --> C[The first service]',
        'B --> D[The second service]',
        'B -.-> E[(The third service)]',
        'subgraph One zone',
        'F[[Replica]] --> G[/Report\\]',
        'end',
        'C & D & E --> F',
      ],
    ],
  ])('of %s is drawn once more for phones, in one column, with every word', async (_kind, lines) => {
    const { html, messages } = await render(mermaid(...lines, '%% alt: x'))
    expect(messages).toEqual([])
    const [, broad, narrow] =
      /<svg[^>]*class="diagram-broad">([\s\S]*?<\/svg>)(<svg[^>]*class="diagram-narrow">[\s\S]*?<\/svg>)/.exec(html) ??
      []
    expect(narrow).toMatch(/^<svg viewBox="0 0 280 \d+" width="280"/)
    const wordsOf = (svg = '') =>
      [...svg.matchAll(/>([^<]+)</g)].flatMap(([, text]) => text?.match(/[\p{L}\p{N}*]+/gu) ?? []).sort()
    const unsaid = ['no', 'attributes']
    expect(wordsOf(narrow)).toEqual(wordsOf(broad).filter((word) => !unsaid.includes(word)))
    for (const [, id] of (narrow ?? '').matchAll(/url\(#([^)]+)\)/g)) expect(html).toContain(`<marker id="${id}"`)
    for (const [, points] of (narrow ?? '').matchAll(/ points="([^"]*)"/g))
      for (const [, x] of points?.matchAll(/([-\d.]+)[ ,]+[-\d.]+/g) ?? []) {
        expect(Number(x)).toBeGreaterThanOrEqual(0)
        expect(Number(x)).toBeLessThanOrEqual(280)
      }
  })

  it('has the diamonds of classes beside their boxes, not below them', async () => {
    const { html } = await render(mermaid('classDiagram', '%% alt: x', 'Order *-- Line'))
    expect(html).toMatch(/<marker id="m-diagram-1-cls-composition" markerWidth="12" [^>]*refX="12"/)
  })

  it('whose groups have directions of their own has a place for every part', async () => {
    const { html, messages } = await render(
      mermaid(
        'flowchart TB',
        '%% alt: x',
        'subgraph API',
        'direction LR',
        'G --> U',
        'end',
        'subgraph Data',
        'UD',
        'end',
        'U --> UD',
        'API --> Logs',
      ),
    )
    expect(messages).toEqual([])
    expect(html).not.toContain('NaN')
  })

  it('of a sequence that fits on phones is drawn once', async () => {
    const { html } = await render(mermaid('sequenceDiagram', '%% alt: x', 'A->>A: Two'))
    expect(html).not.toContain('diagram-narrow')
  })

  it('opens in large without a script, showing the same drawing', async () => {
    const { html } = await render(flow)
    expect(html).toContain('popovertarget="m-diagram-1-large"')
    expect(html).toMatch(/<div class="diagram-large" id="m-diagram-1-large" popover="auto"/)
    expect(html).toContain('<use href="#m-diagram-1-drawing">')
    expect(html).toContain('<g id="m-diagram-1-drawing">')
  })

  it('may have a title', async () => {
    expect((await render(flow.replace('mermaid', 'mermaid title="Who calls"'))).html).toContain(
      '<figcaption>Who calls</figcaption>',
    )
  })
})

describe('a diagram that cannot be drawn', () => {
  it.each([
    ['of an unsupported kind', ['gantt', 'title x'], 2],
    ['without statements', ['flowchart LR'], 2],
    ['with a broken line', ['flowchart LR', 'A --> B', 'B[oops --> C'], 4],
    ['with an invalid message', ['sequenceDiagram', 'A->>B: hi', 'A=>B: lost'], 4],
    ['with a group that ends up empty', ['flowchart LR', 'A --> B', 'subgraph g', 'A', 'end'], 4],
    ['that is far too large', ['flowchart LR', ...Array.from({ length: 200 }, (_, i) => `A${i} --> B${i}`)], 2],
  ])('%s is reported with its line and shown as code', async (_fact, lines, line) => {
    const { html, messages } = await render(mermaid(...lines))
    expect(messages).toMatchObject([{ ruleId: 'diagram-invalid', line }])
    expect(html).toContain('<code class="language-mermaid"')
    expect(html).not.toContain('<svg')
  })
})

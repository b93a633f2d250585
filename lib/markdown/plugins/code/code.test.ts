import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { rehypeCode } from './code.ts'
import { remarkFence } from './fence.ts'

async function render(markdown: string) {
  const file = await unified()
    .use(remarkParse)
    .use(remarkFence)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(rehypeCode)
    .use(rehypeStringify)
    .process(markdown)
  return { html: String(file), messages: file.messages }
}

const fence = (info: string, ...lines: string[]) => `\`\`\`${info}\n${lines.join('\n')}\n\`\`\`\n`

describe('a code block', () => {
  it('is coloured by classes, without inline styles', async () => {
    const { html } = await render(fence('ts', 'const a = "b" // c'))
    expect(html).toContain('<span class="s-k">const</span>')
    expect(html).toContain('<span class="s-c">')
    expect(html).not.toContain('style=')
  })

  it('can be reached by keyboard', async () => {
    expect((await render(fence('ts', 'a'))).html).toContain('<pre tabindex="0">')
  })

  it.each([
    ['{1,99}', '99'],
    ['{2} ins={4-7,9}', '4-7 (and 1 more)'],
    ['{0}', '0'],
    ['del={3-1}', '3-1'],
  ])('reports marks of lines that it does not have: %s', async (marks, named) => {
    const { messages } = await render(fence(`ts ${marks}`, 'a', 'b', 'c'))
    expect(messages.map(({ reason }) => reason)).toEqual([`the mark ${named} marks nothing: the code has 3 lines`])
  })

  it('may mark from a line to beyond its end', async () => {
    expect((await render(fence('ts {2-99}', 'a', 'b', 'c'))).messages).toEqual([])
  })

  it('shows the name of its language', async () => {
    expect((await render(fence('ts', 'a'))).html).toContain('data-language="ts" data-label="TypeScript"')
  })

  it('finds its language in any case and by the names that other highlighters use', async () => {
    const { html, messages } = await render(fence('Golang', 'package main'))
    expect(html).toContain('data-label="Go"')
    expect(messages).toEqual([])
  })

  it.each([
    ['```ts\nlet a\n\nText.\n', 1],
    ['Text.\n\n~~~\na\n```\n', 3],
    ['````md\n```\n', 1],
    ['> ```\n> a\n\nText.\n', 1],
    ['- ```\n  a\n\nText.\n', 1],
    ['Text.\n\n```', 3],
  ])('reports an unclosed fence: %j', async (markdown, line) => {
    const { messages } = await render(markdown)
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['code-unclosed', line]])
  })

  it.each([
    '```\n```',
    '~~~~\na\n~~~~~ \n',
    '> ```\n> a\n> ```\n',
    '1. ```\n   a\n   ```\n',
    '  ```\n  a\n ```\n',
    '    ```\n    a\n',
  ])('does not report a fence that is closed, or no fence: %j', async (markdown) => {
    expect((await render(markdown)).messages).toEqual([])
  })

  it('shows a title above it, through raw HTML', async () => {
    const { html } = await render(fence('ts title="orders/a & b.ts"', 'a'))
    expect(html).toContain('<figcaption><span>orders/</span><span>a &#x26; b.ts</span></figcaption>')
    expect(html).not.toContain('data-meta')
  })

  it('may break a path after each folder, and nowhere else', async () => {
    const { html } = await render(fence('ts title="services/orders/place-order.ts"', 'a'))
    expect(html).toContain(
      '<figcaption><span>services/</span><span>orders/</span><span>place-order.ts</span></figcaption>',
    )
    expect((await render(fence('ts title="In doubt / later"', 'a'))).html).toContain('>In doubt / later</figcaption>')
    expect((await render(fence('ts title="In [a] doubt"', 'a'))).html).toContain('>In [a] doubt</figcaption>')
  })

  it('marks lines listed in braces, with or without a space before them', async () => {
    for (const info of ['js {1,3-4}', 'js{1,3-4}']) {
      const { html } = await render(fence(info, 'a', 'b', 'c', 'd', 'e'))
      expect(html.match(/class="line[^"]*"/g)).toEqual([
        'class="line highlighted"',
        'class="line"',
        'class="line highlighted"',
        'class="line highlighted"',
        'class="line"',
      ])
    }
  })

  it('handles an absurd range at no cost', async () => {
    const { html } = await render(fence('js {1-999999999999}', 'a'))
    expect(html).toContain('line highlighted')
  })

  it('numbers its lines on request', async () => {
    expect((await render(fence('js showLineNumbers', 'a'))).html).toContain('<pre class="line-numbers"')
    expect((await render(fence('ruby linenos', 'a'))).html).toContain('<pre class="line-numbers"')
  })

  it('turns marks in comments into classes and removes them from the text', async () => {
    const { html } = await render(
      fence('ts', 'a() // [!code ++]', 'b() // [!code --]', 'c() // [!code focus]', 'd() // [!code highlight]'),
    )
    expect(html).toContain('class="line diff add"')
    expect(html).toContain('class="line diff remove"')
    expect(html).toContain('class="line focused"')
    expect(html).toContain('class="line highlighted"')
    expect(html).toContain('<pre class="has-diff has-focused has-highlighted"')
    expect(html).not.toContain('[!code')
  })

  it('in Markdown shows marks as typed', async () => {
    const { html } = await render('````md\n```ts\na() // [!code ++]\n```\n````\n')
    expect(html).toContain('[!code ++]')
    expect(html).not.toContain('diff')
  })

  it('stays plain without a language', async () => {
    const { html, messages } = await render('    indented <b>\n\n```\nfenced\n```\n')
    expect(html).toBe(
      '<figure class="code"><pre tabindex="0"><code><span class="line">indented &#x3C;b></span></code></pre></figure>\n' +
        '<figure class="code"><pre tabindex="0"><code><span class="line">fenced</span></code></pre></figure>',
    )
    expect(messages).toEqual([])
  })

  it('falls back to text for an unknown language and suggests the nearest', async () => {
    const { html, messages } = await render(`words\n\n${fence('pyton', 'a = 1')}`)
    expect(html).toContain('<span class="line">a = 1</span>')
    expect(messages).toMatchObject([
      { ruleId: 'code-language', line: 3, note: 'write "python", or "text" for plain text' },
    ])
  })

  it('is coloured in raw HTML too', async () => {
    const { html } = await render('<pre><code class="language-js">let a</code></pre>')
    expect(html).toContain('<span class="s-k">let</span>')
  })

  it('keeps every character, newlines included', async () => {
    const code = 'if (a < b) {\n\n\treturn [a]\n}'
    const { html } = await render(fence('ts', ...code.split('\n')))
    const text = html
      .replace(/<[^>]+>/g, '')
      .replaceAll('&#x3C;', '<')
      .replaceAll('&#x3E;', '>')
    expect(text).toBe(code)
  })
})

describe('a terminal session', () => {
  it('copies as its commands', async () => {
    const { html } = await render(fence('console', '$ npm ci', 'added 365 packages', '$ npm test'))
    expect(html).toContain('data-copy="npm ci\nnpm test"')
    expect(html).toContain('data-label="Terminal"')
  })

  it('is recognised by every common name', async () => {
    for (const name of ['console', 'shell-session', 'sh-session', 'shellsession', 'terminal']) {
      const { html, messages } = await render(fence(name, '$ ls'))
      expect(html).toContain('data-copy="ls"')
      expect(messages).toEqual([])
    }
  })

  it('is recognised in a shell block that starts with a prompt', async () => {
    expect((await render(fence('bash', '$ ls', 'a'))).html).toContain('data-copy="ls"')
    expect((await render(fence('bash', 'ls $HOME'))).html).not.toContain('data-copy')
  })
})

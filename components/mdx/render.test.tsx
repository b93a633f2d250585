import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { componentNames } from '../../lib/markdown/index.ts'
import { MdxBody, type MdxBodyProps } from './render.tsx'

async function render(source: string, resolved: Partial<MdxBodyProps> = {}) {
  const props = { source, path: 'content/posts/x.mdx', lang: 'en', math: false, links: {}, images: [], ...resolved }
  return renderToStaticMarkup(await MdxBody(props))
}

describe('an .mdx body', () => {
  it('is rendered by the Markdown pipeline, inside components too', async () => {
    const html = await render('## One\n\n<Callout>\n\n```ts title="a.ts" {1}\nlet a\n```\n\n$$\nx\n$$\n\n</Callout>\n')
    expect(html).toContain('<h2 id="one" aria-label="One">')
    expect(html).toContain(
      '<figure class="code" data-language="ts" data-label="TypeScript"><figcaption>a.ts</figcaption>',
    )
    expect(html).toContain('<span class="line highlighted"><span class="s-k">let</span>')
    expect(html).toContain('<math display="block">')
  })

  it('draws diagrams', async () => {
    const html = await render('```mermaid\nflowchart LR\n%% alt: A calls B.\nA --> B\n```\n')
    expect(html).toContain('<figure class="diagram"')
    expect(html).toContain('aria-label="A calls B."')
    expect(html).toContain('marker-end="url(#m-diagram-1-arrowhead)"')
    expect(html.toLowerCase()).toContain('popovertarget="m-diagram-1-large"')
    expect(html).toContain('id="m-diagram-1-large" popover="auto"')
    expect(html).not.toContain('style=')
  })

  it('drops HTML comments', async () => {
    expect((await render('a <!-- b --> c\n\n<!-- d -->')).trim()).toBe('<p>a  c</p>')
  })

  it('shows imported pictures and the links of other systems', async () => {
    const source =
      'import X from "./x.png"\nimport Link from "@docusaurus/Link"\n\n<Image src={X} alt="A" />\n\nSee <Link to="/a/">b</Link>.'
    const html = await render(source, { images: ['<img src="/x.1.png" alt="A">'] })
    expect(html).toMatch(/<img src="\/x\.1\.png" alt="A"\/>\s*<p>See <a href="\/a\/">b<\/a>\.<\/p>$/)
  })

  it('computes expressions', async () => {
    expect(await render('Six is {2 * 3}.')).toBe('<p>Six is 6.</p>')
  })

  it('can use the keys under extra: of its front matter in expressions and props', async () => {
    const extra = { price: '12', sizes: ['S', 'L'] }
    expect(await render('It costs {extra.price}, in {extra.sizes.join(" and ")}.', { extra })).toBe(
      '<p>It costs 12, in S and L.</p>',
    )
    expect(await render('<Callout title={extra.price}>\n\nText.\n\n</Callout>', { extra })).toContain('12')
    expect(await render('Nothing: {extra.price}.')).toBe('<p>Nothing: .</p>')
  })

  it('gets its links resolved', async () => {
    const links = {
      '2020-01-01-x.md': { href: '/sub/blog/x/', external: false },
      'https://example.org/': { href: 'https://example.org/', external: true },
    }
    const html = await render('[a](2020-01-01-x.md) [b](https://example.org/)', { links })
    expect(html).toContain('<a href="/sub/blog/x/">a</a>')
    expect(html).toContain('<a href="https://example.org/" rel="noopener noreferrer">b</a>')
  })

  it('gets its pictures inserted in order', async () => {
    const html = await render(
      '![a](a.png)\n\n<Figure src="b.png" alt="b" caption="B." credit="C." />\n\nin ![c](a.png) line\n',
      {
        images: [
          '<figure class="figure"><img src="/1.webp" alt="a" loading="lazy"></figure>',
          '<img src="/2.webp" alt="b" loading="lazy">',
          '<img src="/3.webp" alt="c" loading="lazy">',
        ],
      },
    )
    expect(html).toBe(
      '<figure class="figure"><img src="/1.webp" alt="a" loading="lazy"/></figure>\n' +
        '<figure class="figure"><img src="/2.webp" alt="b" loading="lazy"/><figcaption>B. <span class="credit">C.</span></figcaption></figure>\n' +
        '<p>in <img src="/3.webp" alt="c" loading="lazy"/> line</p>',
    )
  })

  it('gets its media resolved, and never a live frame', async () => {
    const html = await render(
      '<Video src="v.mp4" poster="p.png" captions="c.vtt" title="T" caption="V." />\n\n<Video src="https://youtu.be/dQw4w9WgXcQ" title="On queues" />\n\n<iframe src="https://evil.example/" />\n',
      { assets: { 'v.mp4': '/media/v.mp4', 'p.png': '/media/p.png', 'c.vtt': '/media/c.vtt' } },
    )
    expect(html).toContain(
      '<video src="/media/v.mp4" controls="" preload="metadata" playsInline="" poster="/media/p.png"',
    )
    expect(html).toContain('<track kind="captions" src="/media/c.vtt" default=""/>')
    expect(html).toContain('data-embed="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ" data-title="On queues"')
    expect(html).not.toContain('<iframe')
  })

  it('names the file that does not compile', async () => {
    await expect(render('<Callout>')).rejects.toThrow('content/posts/x.mdx')
  })

  it('names the file with an expression that fails, and why; in dev the message replaces the body', async () => {
    const why = 'content/posts/x.mdx cannot be rendered: price is not defined'
    await expect(render('It costs {price.total}.')).rejects.toThrow(why)
    vi.stubEnv('NODE_ENV', 'development')
    expect(await render('It costs {price.total}.')).toBe(`<p role="alert">${why}</p>`)
    vi.unstubAllEnvs()
    await expect(render('{({}).constructor}')).rejects.toThrow('Security: .constructor access is not allowed')
  })

  it('knows every component that the checks know', async () => {
    for (const name of componentNames) {
      await expect(
        render(`<${name} title="t" label="l" data={[{label: 'a', value: 1}]}>x</${name}>`),
      ).resolves.toBeTypeOf('string')
    }
  })
})

describe('a callout', () => {
  it('has a role and a name', async () => {
    expect(await render('<Callout type="warning" title="Mind">\n\nText.\n\n</Callout>')).toBe(
      '<aside class="callout callout-warning" role="note" aria-label="Mind"><p class="callout-title">Mind</p><p>Text.</p></aside>',
    )
  })
})

describe('tabs', () => {
  it('are radio buttons with the first chosen, each before its panel', async () => {
    const html = await render(
      '<Tabs label="Language">\n<Tab label="Go">\n\nA\n\n</Tab>\n<Tab label="Rust">\n\nB\n\n</Tab>\n</Tabs>',
    )
    expect(html).toContain('<legend class="visually-hidden">Language</legend>')
    expect(
      html.match(/<label class="tab"><input type="radio" name="[^"]+" (checked="" )?value="\d"\/>(Go|Rust)/g),
    ).toHaveLength(2)
    expect(html.match(/checked=""/g)).toHaveLength(1)
    expect(html).toMatch(/Go<\/label><div class="tab-panel"><p>A<\/p><\/div><label/)
  })
})

describe('tabs of Docusaurus', () => {
  const panels = '<TabItem value="go" label="Go">\n\nA\n\n</TabItem>\n<TabItem value="rust">\n\nB\n\n</TabItem>'
  const chosen = (html: string) => /checked="" value="\d"\/>(\w+)/.exec(html)?.[1]

  it('get their labels from label, values or value', async () => {
    expect(await render(`<Tabs groupId="language">\n${panels}\n</Tabs>`)).toMatch(/>Go<\/label>.*>rust<\/label>/)
    expect(await render(`<Tabs values={[{ value: 'rust', label: 'Rust' }]}>\n${panels}\n</Tabs>`)).toContain(
      '>Rust</label>',
    )
  })

  it('start with the default one', async () => {
    expect(chosen(await render(`<Tabs>\n${panels}\n</Tabs>`))).toBe('Go')
    expect(chosen(await render(`<Tabs defaultValue="rust">\n${panels}\n</Tabs>`))).toBe('rust')
    expect(chosen(await render(`<Tabs>\n${panels.replace('value="rust"', 'value="rust" default')}\n</Tabs>`))).toBe(
      'rust',
    )
  })
})

describe('a style', () => {
  it('never reaches the page', async () => {
    const html = await render(
      '<p style={{ textAlign: "center" }}>a</p>\n\n{[1].map((n) => <b key={n} style={{ margin: n }}>b</b>)}\n\n<p className="c" style="text-align: right">d</p>\n',
    )
    expect(html).toContain('<p class="align-center">a</p>')
    expect(html).toContain('<b>b</b>')
    expect(html).toContain('<p class="c align-right">d</p>')
  })
})

describe('a chart', () => {
  const data = "data={[{label: 'a', value: 1200}, {label: 'b', value: 300}]}"

  it('has its figures as a table and a named drawing', async () => {
    for (const type of ['bar', 'line']) {
      const html = await render(`<Chart type="${type}" title="Latency" unit="ms" ${data} />`)
      expect(html).toContain('role="img"')
      expect(html).toContain('chart: Latency"')
      expect(html).toContain('<th scope="row">a</th><td class="align-right">1,200\u202fms</td>')
      expect(html).not.toContain('style=')
    }
  })

  it('draws bars in proportion', async () => {
    const html = await render(`<Chart title="Latency" ${data} />`)
    const widths = [...html.matchAll(/class="chart-bar" x="0%" y="\d+" width="([\d.]+)%"/g)].map((match) =>
      Number(match[1]),
    )
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(4)
  })
})

describe('a scrolled explanation', () => {
  const queue =
    '<ScrollSteps title="A queue" unit="waiting" size={24} cell={2} limit={6}>\n<Step title="At first" value={0}>\n\nNobody **waits**.\n\n</Step>\n<Step title="Later" value={18}>\n\nMany do.\n\n</Step>\n</ScrollSteps>'

  it('is a list in which every step has its own named drawing and its text', async () => {
    const html = await render(queue)
    const steps = html.split('<li class="step">').slice(1)
    expect(steps).toHaveLength(2)
    expect(steps[0]).toContain('role="img" aria-label="At first: 0\u202fwaiting"')
    expect(steps[0]).toContain('<p class="step-title">At first</p><p>Nobody <strong>waits</strong>.</p>')
    expect(steps[1]).toContain('aria-label="Later: 18\u202fwaiting"')
    expect(html).not.toContain('style=')
  })

  it('fills its cells in proportion, and those beyond the limit in another colour', async () => {
    const [, first = '', second = ''] = (await render(queue)).split('<li class="step">')
    expect(first).not.toContain('step-fill')
    // Nine of twelve cells, three of them within the limit.
    expect(second).toContain('class="step-fill" width="25%"')
    expect(second).toContain('class="step-over" x="25%" width="50%"')
  })

  it('draws the spans of a trace as far as they have come, and says so in words', async () => {
    const html = await render(
      '<ScrollSteps title="A call" drawing="trace" unit="ms" size={1000} spans={[{ label: "Call", from: 0, to: 500 }, { label: "Work", from: 400, to: 900, lost: true }]}>\n<Step title="Early" value={300}>\n\nA\n\n</Step>\n<Step title="Late" value={600}>\n\nB\n\n</Step>\n</ScrollSteps>',
    )
    const [, early = '', late = ''] = html.split('<li class="step">')
    expect(early).toContain('aria-label="Early: Call, 0 to 300\u202fms"')
    expect(early).not.toContain('step-lost')
    expect(late).toContain('aria-label="Late: Call, 0 to 500\u202fms; Work, 400 to 600\u202fms"')
    expect(late.match(/class="step-lost"/g)).toHaveLength(1)
  })

  it('without a size is as large as its largest step', async () => {
    const html = await render(
      '<ScrollSteps title="A queue">\n<Step title="Full" value={7}>\n\nA\n\n</Step>\n</ScrollSteps>',
    )
    expect(html).toContain('class="step-fill" width="100%"')
  })
})

describe('the availability calculator', () => {
  it('shows its first answer without JavaScript', async () => {
    const html = await render('<AvailabilityCalculator services={6} availability={99.9} />')
    expect(html).toContain('99.401\u202f%</output>')
    expect(html).toContain('4 h 19 min</output>')
  })
})

import { describe, expect, it } from 'vitest'
import { markdownOfPaste } from './paste.ts'

describe('Word', () => {
  it('paragraphs that look like a list are a list', () => {
    const item = (level: number, mark: string, text: string) =>
      `<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body><!--StartFragment-->
<h1>Plan<o:p></o:p></h1><p class=MsoNormal>We <b style='mso-bidi-font-weight:normal'>must</b> begin.<o:p></o:p></p>
${item(1, '·', 'One')}${item(2, 'o', 'Inner')}${item(1, '·', 'Two')}<p class=MsoNormal>Then</p>${item(1, '1.', 'First')}${item(1, '2.', 'Second')}
<!--EndFragment--></body></html>`
    expect(markdownOfPaste(html)).toBe(
      '## Plan\n\nWe **must** begin.\n\n- One\n  - Inner\n- Two\n\nThen\n\n1. First\n2. Second',
    )
  })
})

describe('Google Docs', () => {
  it('styles become marks, and links lead where they say', () => {
    const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:700">Head</span></h2>
<p dir="ltr" style="line-height:1.38"><span style="font-size:11pt;font-weight:400;font-style:normal">A </span><span style="font-weight:700">bold</span><span>, </span><span style="font-weight:700;font-style:italic">both</span><span> and </span><a href="https://www.google.com/url?q=https://example.org/a&sa=D"><span style="text-decoration:underline">link</span></a></p>
<ul><li dir="ltr" aria-level="1"><p dir="ltr"><span>item</span></p></li></ul></b>`
    expect(markdownOfPaste(html)).toBe('## Head\n\nA **bold**, **_both_** and [link](https://example.org/a)\n\n- item')
  })
})

describe('a web page', () => {
  it('keeps what it says: headings, tables, code, pictures', () => {
    const html = `<article class="post" style="x"><section><h1 id="a">T</h1><div class="p">One <span class="x">two</span></div>
<pre class="hl"><code class="language-js">a()\n</code></pre><table><tr><th>A</th></tr><tr><td onclick="x()">1</td></tr></table>
<figure><img src="https://example.org/a.png" alt="A" srcset="b.png 2x" onerror="x()"></figure><img src="data:image/png;base64,AAAA"></section></article>`
    expect(markdownOfPaste(html)).toBe(
      '## T\n\nOne two\n\n```\na()\n```\n\n| A |\n| - |\n| 1 |\n\n![A](https://example.org/a.png)',
    )
  })

  it.each([
    '<script>alert(1)</script>x',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java&#10;script:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="https://www.google.com/url?q=javascript:alert(1)">x</a>',
    '<img src=x onerror=alert(1)>x',
    '<svg onload=alert(1)><script>alert(1)</script></svg>x',
    '<math><mtext><table><mglyph><style><img src onerror=alert(1)></style></mglyph></table></mtext></math>x',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>x',
    '<form action="javascript:alert(1)"><button>y</button></form>x',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>x',
    '<!--[if gte mso 9]><script>alert(1)</script><![endif]-->x',
  ])('%s runs nothing', (html) => {
    const made = markdownOfPaste(html)
    expect(made).toMatch(/x/)
    expect(made).not.toMatch(/javascript|alert|onerror|<\w|data:/i)
  })

  it('text that looks like markup stays text', () => {
    expect(markdownOfPaste('<p>&lt;script&gt; {{ x }} * [a](b)</p>')).toBe('\\<script> \\{\\{ x }} \\* \\[a]\\(b)')
  })

  it('deep and long input ends', () => {
    expect(markdownOfPaste(`${'<div>'.repeat(400)}x`)).toBe('x')
    const paragraph = `<p>${'<span style="font-weight:700">word</span> and some more text, '.repeat(20)}</p>`
    expect(markdownOfPaste(paragraph.repeat(200)).split('**word**')).toHaveLength(4001)
  })
})

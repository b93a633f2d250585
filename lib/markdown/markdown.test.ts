import { describe, expect, it } from 'vitest'
import { render } from './testing/render.ts'

describe('headings', () => {
  it('carry an id and a labelled anchor', async () => {
    const { html, headings } = await render('## A *fine* title\n')
    expect(html).toBe(
      '<h2 id="a-fine-title" aria-label="A fine title">A <em>fine</em> title<a class="anchor" href="#a-fine-title" aria-label="Link to this section: A fine title"></a></h2>',
    )
    expect(headings).toEqual([{ depth: 2, id: 'a-fine-title', text: 'A fine title' }])
  })

  it('move below the page’s title when the body has an h1, and the h1 is reported', async () => {
    const { headings, codes } = await render('# One\n\n## Two\n')
    expect(headings.map(({ depth }) => depth)).toEqual([2, 3])
    expect(codes).toEqual(['1:heading-h1'])
  })

  it('with the same text get different ids, distinct from ids the author typed', async () => {
    const { headings } = await render('## Same\n\n## Same\n\n<p id="same-2">x</p>\n\n## Same\n')
    expect(headings.map(({ id }) => id)).toEqual(['same', 'same-1', 'same-3'])
  })

  it('never take an id reserved for the site', async () => {
    const { ids } = await render('## M-estimators\n\n<p id="m-theme">x</p>\n')
    expect(ids).toEqual(['section-m-estimators'])
  })

  it('that skip a level, or are empty, are reported', async () => {
    expect((await render('## A\n\n#### B\n\n##\n')).codes).toEqual(['3:heading-skipped', '5:heading-empty'])
  })
})

describe('lists typed with bullets', () => {
  it('become lists, even directly after a line of the paragraph', async () => {
    const { html } = await render('Such as:\n• Agile\n• API-first *design*\n')
    expect(html).toBe('<p>Such as:</p>\n<ul>\n<li>Agile</li>\n<li>API-first <em>design</em></li>\n</ul>')
  })

  it('nest by bullet character', async () => {
    const { html } = await render('• One\n◦ Inner\n◦ Inner\n• Two\n')
    expect(html.replaceAll('\n', '')).toBe('<ul><li>One<ul><li>Inner</li><li>Inner</li></ul></li><li>Two</li></ul>')
  })

  it('continue across blank lines', async () => {
    expect((await render('▪ One\n\n▪ Two\n')).html).toContain('<li>Two</li>')
  })

  it('need more than one bullet, and a middle dot between words is not one', async () => {
    expect((await render('• Alone\n')).html).toBe('<p>• Alone</p>')
    expect((await render('a · b\nc · d\n')).html).toBe('<p>a · b\nc · d</p>')
  })
})

describe('typography', () => {
  it('curls quotes by the language of the text', async () => {
    expect((await render("\"It's\" 'so'")).html).toBe('<p>“It’s” ‘so’</p>')
    expect((await render('"Geht\'s" gut', { language: 'de-AT' })).html).toBe('<p>„Geht’s“ gut</p>')
    expect((await render('"oui"', { language: 'fr' })).html).toBe('<p>«\u00a0oui\u00a0»</p>')
    expect((await render('"oui"', { language: 'fr-CH' })).html).toBe('<p>«oui»</p>')
    expect((await render('« oui » ? Voilà : non :x', { language: 'fr' })).html).toBe(
      '<p>«\u00a0oui\u00a0»\u00a0? Voilà\u00a0: non :x</p>',
    )
    expect((await render('« yes »', { language: 'en' })).html).toBe('<p>« yes »</p>')
    expect((await render('"نعم"', { language: 'ar' })).html).toBe('<p>«نعم»</p>')
    expect((await render('彼は"はい"と言い、"*いいえ*"と言った。', { language: 'ja' })).html).toBe(
      '<p>彼は「はい」と言い、「<em>いいえ</em>」と言った。</p>',
    )
    expect((await render('"是"', { language: 'zh' })).html).toBe('<p>“是”</p>')
    expect((await render('"是"', { language: 'zh-TW' })).html).toBe('<p>「是」</p>')
    expect((await render('"sim"', { language: 'pt-BR' })).html).toBe('<p>“sim”</p>')
  })

  it('pairs quotes across emphasis, links and code', async () => {
    expect((await render('"*a* [b](c)" and "`d`"')).text).toBe('“a b” and “d”')
  })

  it('keeps numbers and units together across emphasis, never in code', async () => {
    expect((await render('about **28** ms, `28 ms`')).text).toBe('about 28\u00a0ms, 28 ms')
    expect((await render('## After 28 ms')).html).toContain('id="after-28-ms"')
  })

  it('leaves command-line flags, arrows and code alone', async () => {
    expect((await render('npm --save and --no-color --> `a -- "b"`')).text).toBe(
      'npm --save and --no-color --> a -- "b"',
    )
    expect((await render('1--2 -- so---that...')).text).toBe('1–2 – so---that…')
  })
})

describe('callouts', () => {
  it('are labelled asides', async () => {
    expect((await render('> [!WARNING]\n> Mind *it*.\n')).html).toBe(
      '<aside class="callout callout-warning" role="note" aria-labelledby="m-callout-1">\n<p class="callout-title" id="m-callout-1">Warning</p>\n<p>Mind <em>it</em>.</p>\n</aside>',
    )
  })

  it('may also start with a bold word and a colon', async () => {
    expect((await render('> **Note:** so it is.\n')).html).toContain('callout-note')
    expect((await render('> **Tip**: so it is.\n')).text).toBe('Tip\nso it is.')
  })

  it('leave other quotes alone', async () => {
    expect((await render('> **Note** that this is prose.\n')).html).toContain('<blockquote>')
    expect((await render('> [!NOPE]\n> x\n')).html).toContain('<blockquote>')
  })

  it('of an unknown kind are reported, the same mark within a sentence is not', async () => {
    expect((await render('> [!WARNNG]\n> x\n')).codes).toEqual(['1:callout-unknown'])
    expect((await render('> [!sic] they wrote\n')).codes).toEqual([])
  })
})

describe('row headers', () => {
  it('are the first cells of a table with an empty corner', async () => {
    const { html } = await render('| | Command | Event |\n|---|---|---|\n| Refusal | Part | None |\n| | a | b |\n')
    expect(html).toContain('aria-label="Table: Command, Event"')
    expect(html).toContain('<th scope="col">Command</th>')
    expect(html).toContain('<th scope="row">Refusal</th>')
    // A cell without words is not a header.
    expect(html.match(/scope="row"/g)).toHaveLength(1)
  })

  it('are the first cells of a table in which all of them are bold', async () => {
    const table = (first: string) => `| Name | x |\n|---|---|\n| **a** | 1 |\n| ${first} | 2 |\n`
    expect((await render(table('**b**'))).html).toContain('<th scope="row"><strong>b</strong></th>')
    expect((await render(table('**b** and c'))).html).not.toContain('scope')
  })

  it('are left as they are when the author wrote scopes or row spans', async () => {
    const html =
      '<table><tr><th></th><th>A</th></tr><tr><td rowspan="2">b</td><td>1</td></tr><tr><td>2</td></tr></table>'
    expect((await render(html)).html).not.toContain('scope="row"')
  })
})

describe('tables, tasks and footnotes', () => {
  it('scroll in a region labelled by the column headers', async () => {
    const { html } = await render('| a | b |\n|---|--:|\n| 1 | 2 |\n')
    expect(html).toContain('<div class="table-scroll" role="region" tabindex="0" aria-label="Table: a, b"><table>')
    expect(html).toContain('<td class="align-right">2</td>')
  })

  it('label each checkbox with its item', async () => {
    expect((await render('- [x] sweep\n')).html).toContain(
      '<input type="checkbox" checked disabled aria-label="sweep">',
    )
  })

  it('link to the note and back, in a labelled section', async () => {
    const { html } = await render('A[^1] b[^1]\n\n[^1]: Note.\n')
    expect(html).toContain('<a href="#fn-1" id="fnref-1" data-footnote-ref="">1</a>')
    expect(html).toContain('<section class="footnotes" aria-labelledby="m-footnotes"')
    expect(html).toContain('<h2 id="m-footnotes" class="visually-hidden">Footnotes</h2>')
    expect(html).toContain('<li id="fn-1">')
    expect(html).toContain('href="#fnref-1-2" data-footnote-backref="" aria-label="Back to reference 1-2"')
  })

  it('without a definition are reported', async () => {
    expect((await render('A[^1] and [b][c]\n')).codes).toEqual(['1:reference-undefined', '1:reference-undefined'])
  })
})

describe('links and images', () => {
  it('are slots with their position in the file', async () => {
    const { parts, links, images } = await render('x [a](b.md)\n\n![c](d.png "T")\n', { firstLine: 10 })
    expect(parts).toEqual(['<p>x <a href="', { link: 0 }, '">a</a></p>\n', { image: 0 }])
    expect(links).toEqual([{ href: 'b.md', line: 10, column: 3 }])
    expect(images).toEqual([{ src: 'd.png', alt: 'c', title: 'T', standalone: true, line: 12, column: 1 }])
  })

  it('to other sites are marked as such', async () => {
    expect((await render('[a](https://example.net/?a=1&b="2")')).html).toContain('rel="noopener noreferrer">')
  })

  it('distinguish a missing alternative text from an empty one', async () => {
    const { images } = await render('![](a.png)\n\n<img src="b.png" alt="">\n')
    expect(images.map(({ alt }) => alt)).toEqual([null, ''])
  })

  it('that cannot be parsed are reported', async () => {
    expect((await render('[d](http://[bad) [e](%zz)')).codes).toEqual(['1:link-malformed', '1:link-malformed'])
  })
})

describe('the text of a body', () => {
  it('excludes labels for assistive technology', async () => {
    const { text, words, firstParagraph, more } = await render(
      '> Quote\n\nFirst *one*.<!--more--> Rest[^1].\n\n## Head\n\n[^1]: Note\n',
    )
    expect(text).toBe('Quote\nFirst one. Rest.\nHead\nNote')
    expect(words).toBe(6)
    expect(firstParagraph).toBe('First one. Rest.')
    expect(more).toBe('Quote First one.')
  })

  it('ends its summary at the Docusaurus comment too', async () => {
    expect((await render('First.\n\n<!-- truncate -->\n\nSecond.\n')).more).toBe('First.')
  })

  it('counts words in scripts without spaces', async () => {
    expect((await render('灯台の光', { language: 'ja' })).words).toBe(3)
  })
})

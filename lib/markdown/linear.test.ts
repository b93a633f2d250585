import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileBody } from './compile/compile.ts'
import { bodyInput } from './testing/render.ts'
import { startCounting, type WorkCounter } from './testing/work.ts'

/** Bodies that repeat one construct thousands of times, as a bad export or an attacker might. */
const things: Record<string, string> = {
  headings: '## Title\n\n',
  'list items': '- item\n',
  'typed bullets': '• item\n',
  'typed bullets in separate paragraphs': '• item\n\n',
  callouts: '> [!NOTE]\n> x\n\n',
  'beginnings of shortcodes': '{{<',
  'unknown shortcodes': '{{< a >}} ',
  'beginnings of Liquid tags': '{%',
  'unknown Liquid tags': '{% a %} ',
  'Liquid tags on separate lines': '{% a %}\n',
  'Liquid tags in HTML': '<b title="x">{% a %}</b> ',
  'addresses with Liquid': '[x]({{ site.url }}/a) ',
  'highlight blocks without an end': '{% highlight x %}\n',
  'comments without an end': '{% comment %}\n',
  'raw blocks without an end': '{% raw %}\n',
  'kramdown attributes': 'x\n{: .a}\n\n',
  'unclosed kramdown attributes': '{:',
  'undefined references': '[a][b] ',
  'blocks between colons': ':::note\nx\n:::\n\n',
  'fences of colons that close nothing': ':::\n\n',
  'emoji codes': ':smile: ',
  'unknown emoji codes': ':simle_x: ',
  'marks of other dialects': '==a== [[b]] ',
  'headings without a space': '##Title\n',
  'links with a space': '[a] (/b) ',
  'addresses with a space': '[a](/b c ',
  'bold that does not close': '**a **b ',
  'rows without a table': '| a | b |\n',
  'headings in HTML': '<div>\n# x\n</div>\n\n',
  'undefined footnotes': 'x [^a]\n\n',
  links: '[a](b) ',
  pictures: '![a](b) ',
  'images in separate paragraphs': '![a](b)\n\n',
  'unclosed tags': '</b> ',
  'formulas without an end': 'so \\(a ',
  'formulas as typed': '\\(a^2\\) $\\alpha$ ',
  'footnotes without a reference': '[^a]: x\n\n',
  'unclosed titles': '[a](/b "c ',
  'entities that do not exist': '&bogus; ',
  'unclosed comments': '%% a\n',
  'attributes of other dialects': '{.a ',
  'styled elements': '<b style="x">x</b> ',
}

describe('the work for a body twice as long', () => {
  let counter: WorkCounter
  beforeAll(async () => {
    counter = await startCounting()
  })
  afterAll(() => counter.stop())

  it.each(Object.entries(things))('doubles when it is made of %s', async (_name, thing) => {
    const workFor = (length: number) =>
      counter.count(() =>
        compileBody({ ...bodyInput(thing.repeat(length / thing.length)), math: /formulas? without/.test(_name) }),
      )
    await workFor(500) // warms up work done once per process
    const once = await workFor(2_000)
    // The least of two counts: work that an earlier file of the worker left running can only add to one.
    const twice = Math.min(await workFor(4_000), await workFor(4_000))
    expect(twice / once).toBeLessThan(2.5)
  })
})

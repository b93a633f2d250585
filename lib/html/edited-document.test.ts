import { serialize } from 'parse5'
import { expect, test } from 'vitest'
import { random } from '../covers/index.ts'
import { editDocument } from './edited-document.ts'
import { applyEdits, cut, type Edit, insert } from './edits.ts'
import { attributeRange, isElement, parseHtml, rangeOf, walk } from './html.ts'

const page = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><link rel="stylesheet" href="/a.css"><title>T</title></head><body><header><a href="/">Home</a></header><main><p>one<!-- -->two<!-- -->three <b class="x">bold</b><!--$--> four<!--/$--></p><svg viewBox="0 0 9 9"><path d="M0 0h9"/><!-- --><text>a<!-- -->b</text></svg><table><tbody><tr><td>1</td><td>2</td></tr></tbody></table><template><i>x</i><!-- --></template><pre>
a &amp; b</pre></main><script src="/e.js" defer></script></body></html>`

/** Edits like those of publishing: nodes cut and inserted, attributes added and replaced. */
function edits(html: string, seed: string): Edit[] {
  const chance = random(seed)
  const found: Edit[] = []
  for (const node of walk(parseHtml(html))) {
    if (node.nodeName === '#comment' && chance.next() < 0.7) found.push(cut(rangeOf(node)))
    if (!isElement(node) || ['html', 'head', 'body'].includes(node.tagName)) continue
    const { start } = rangeOf(node)
    const place = chance.next()
    if (place < 0.15 && !['td', 'tr', 'tbody', 'path'].includes(node.tagName)) found.push(cut(rangeOf(node)))
    else if (place < 0.3) found.push(insert(start + 1 + node.tagName.length, ' data-new="1 &amp; 2"'))
    else if (place < 0.45 && ['link', 'title', 'script', 'p', 'b'].includes(node.tagName))
      found.push(insert(start, '<meta name="m"><style></style>'), insert(start, '<link rel="preload">'))
    const value = attributeRange(html, node, 'href')
    if (value && chance.next() < 0.5) found.push({ ...value, text: '/other' })
  }
  return found
}

test('an edited tree equals the tree of the edited text', () => {
  for (let run = 0; run < 300; run++) {
    const chosen = edits(page, String(run))
    const document = parseHtml(page)
    expect(editDocument(document, page, chosen)).toBe(true)
    const whole = parseHtml(applyEdits(page, chosen))
    expect(serialize(document), `run ${run}`).toBe(serialize(whole))
    const shape = (root: typeof document) =>
      walk(root).map((node) => [node.nodeName, node.parentNode?.nodeName, 'attrs' in node ? node.attrs : 0])
    expect(shape(document)).toEqual(shape(whole))
  }
})

test('edits are refused where the parser moved or added elements, or an edit covers part of a node', () => {
  const of = (html: string, edit: (html: string) => Edit) => editDocument(parseHtml(html), html, [edit(html)])
  const at = (text: string) => (html: string) => insert(html.indexOf(text), '<i></i>')
  expect(of('<html><head></head><body><table><tr><td>1</td></tr></table></body></html>', at('<td>'))).toBe(false)
  expect(of('<html><head></head><body><table>x<tbody></tbody></table></body></html>', at('<tbody>'))).toBe(false)
  expect(of('<html><head></head><body><p>words</p></body></html>', at('rds'))).toBe(false)
})

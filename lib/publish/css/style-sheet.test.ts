import { expect, test } from 'vitest'
import { parseHtml } from '../../html/index.ts'
import { pageStyles } from './page-names.ts'
import { styleSheet } from './style-sheet.ts'

const sheetOf = (css: string, html: string, script = '', fixed: string[] = []) =>
  styleSheet(css, new Set(fixed)).forPage(pageStyles(parseHtml(html), html, script))
const cutTo = (css: string, html: string, script = '') => sheetOf(css, html, script).css

test('rules remain if the page has their elements, classes and ids', () => {
  const css = 'p{color:red}table td{a:b}.prose p>.x{c:d}#m-top{e:f}.prose .y{g:h}'
  expect(cutTo(css, '<div class="prose"><p><b class="x">')).toBe('p{color:red}.prose p>.x{c:d}')
  expect(cutTo(css, '<div id="m-top">')).toBe('#m-top{e:f}')
})

test('only the selectors of a list that can match remain', () => {
  expect(cutTo('h1,h2,p h2{a:b}h3,h4{c:d}', '<h2>')).toBe('h2{a:b}')
})

test('a list with a selector that some browsers don’t know is not split, since it is void for them', () => {
  expect(cutTo('h1,h2::-webkit-x{a:b}', '<h1>')).toBe('h1,h2::-webkit-x{a:b}')
})

test('a declaration repeated in a row is emitted once', () => {
  expect(cutTo('p{a:b;a:b;c:d;a:b}', '<p>')).toBe('p{a:b;c:d;a:b}')
})

test('what may change while the page is read is always possible', () => {
  const css = '[open]{a:b}:root{c:d}*{e:f}p:hover{g:h}p:not(.x){i:j}p::before{k:l}'
  expect(cutTo(css, '<p>')).toBe(css)
})

test('a data attribute must be on the page or in a script', () => {
  const css = '[data-tone]{a:b}[data-scheme-x=dark] p{c:d}p:not([data-y]){e:f}'
  expect(cutTo(css, '<p>')).toBe('p:not([data-y]){e:f}')
  expect(cutTo(css, '<p data-tone="a">')).toBe('[data-tone]{a:b}p:not([data-y]){e:f}')
  expect(cutTo(css, '<p>', 'root.dataset.schemeX=1')).toBe('[data-scheme-x=dark] p{c:d}p:not([data-y]){e:f}')
})

test('a data attribute with a value must have it, unless a script sets the attribute', () => {
  const css = '[data-tint=ochre]{a:b}[data-tint=moss]{c:d}[data-tint^=t]{e:f}'
  expect(cutTo(css, '<p data-tint="moss">')).toBe('[data-tint=moss]{c:d}[data-tint^=t]{e:f}')
  expect(cutTo(css, '<p>', "root.dataset.tint='ochre'")).toBe(css)
})

test('a word of a script is no data attribute, unless the script computes names', () => {
  expect(cutTo('[data-change]{a:b}', '<p>', "x.addEventListener('change', f)")).toBe('')
  expect(cutTo('[data-change]{a:b}', '<p>', "x.setAttribute('data-change', '')")).toBe('[data-change]{a:b}')
  expect(cutTo('[data-change]{a:b}', '<p>', "name='change';x.dataset[name]=1")).toBe('[data-change]{a:b}')
})

test('rules for a direction or a language need an element that has it', () => {
  const css = '[dir=rtl] p{a:b}p:lang(zh){c:d}p:is(:lang(ja),:lang(en)){e:f}[dir]{g:h}'
  expect(cutTo(css, '<html lang="en-GB"><p>')).toBe('p:is(:lang(ja),:lang(en)){e:f}[dir]{g:h}')
  expect(cutTo(css, '<p dir="rtl" lang="zh-Hant">')).toBe('[dir=rtl] p{a:b}p:lang(zh){c:d}[dir]{g:h}')
})

test('an element after a class has to be within one of that class, unless a script may create it', () => {
  const css = '.a li{a:b}.a>:is(ul,ol)>p{c:d}.a+li{e:f}.a :not(p)>b{g:h}'
  expect(cutTo(css, '<div class="a"></div><li></li><ul><p><b></b></p></ul>')).toBe('.a+li{e:f}')
  expect(cutTo(css, '<div class="a"><div><ol><p><li></li></div></div>')).toBe(
    '.a li{a:b}.a>:is(ul,ol)>p{c:d}.a+li{e:f}',
  )
  expect(cutTo(css, '<div class="a"></div>', "document.createElement('li')")).toBe('.a li{a:b}.a+li{e:f}')
  expect(cutTo(css, '<li></li>', "x.className='a'")).toBe('.a li{a:b}.a+li{e:f}')
})

test('a relation must be on the page', () => {
  const css = 'a[rel~=noopener]{a:b}a[rel=next]{c:d}a[rel]{e:f}'
  expect(cutTo(css, '<a rel="noopener external">')).toBe('a[rel~=noopener]{a:b}a[rel]{e:f}')
  expect(cutTo(css, '<a rel="next">')).toBe('a[rel=next]{c:d}a[rel]{e:f}')
})

test(':is, :where and :has need one of their alternatives', () => {
  expect(cutTo('.a :is(h1,h2){a:b}.a :where(h3,h4){c:d}p:has(img){e:f}', '<div class="a"><h2>')).toBe(
    '.a :is(h1,h2){a:b}',
  )
})

test('elements and classes that the enhancement script makes count, those it only looks for do not', () => {
  const css = 'iframe{a:b}.copy{c:d}.on{e:f}.code{g:h}.seek{i:j}'
  const script =
    "f=document.createElement('iframe');f.className='copy';f.classList.add('on');document.querySelector('.code')"
  expect(cutTo(css, '<p>', script)).toBe('iframe{a:b}.copy{c:d}.on{e:f}')
  expect(cutTo(css, '<p>', "p.innerHTML='<b class=seek>'")).toBe('.seek{i:j}')
  expect(cutTo(css, '<p>', "document.querySelector('.code').cloneNode(true)")).toBe('')
})

test('empty blocks are dropped, layers keep their order', () => {
  const css =
    '@layer base,components;@layer base{p{a:b}}@media screen{table{c:d}}@supports (e:f){@media screen{p{g:h}}}'
  expect(cutTo(css, '<p>')).toBe('@layer base,components;@layer base{p{a:b}}@supports (e:f){@media screen{p{g:h}}}')
})

test('custom properties remain if something that remains names them, directly or through others', () => {
  const css = ':root{--a:var(--b);--b:1;--c:2;--d:var(--c);--e:3}p{x:var(--a)}table{y:var(--d)}'
  expect(cutTo(css, '<p>', 'x="--a --b"')).toBe(':root{--a:var(--b);--b:1}p{x:var(--a)}')
  expect(cutTo(css, '<svg fill="var(--e)">')).toBe(':root{--e:3}')
})

test('animations, fonts and registered properties remain if they are named', () => {
  const css =
    '@font-face{font-family:Text;src:url(a)}@font-face{font-family:"Mono X";src:url(b)}@keyframes in{0%{a:b}50%{c:d}}@property --w{syntax:"*"}p{font:1rem Text}code{font-family:"Mono X";animation:in 1s;width:var(--w)}'
  expect(cutTo(css, '<p>')).toBe('@font-face{font-family:Text;src:url(a)}p{font:1rem Text}')
  expect(cutTo(css, '<p><code>')).toBe(css)
})

test('a property that one declaration uses is written in its place', () => {
  const css = ':root{--a:calc(var(--b) + 1px);--b:1px;--c:2}p{x:var(--a);y:var(--c)}table{z:var(--c)}'
  expect(cutTo(css, '<p>')).toBe('p{x:calc(1px + 1px);y:2}')
  expect(cutTo(css, '<p><table>')).toBe(':root{--c:2}p{x:calc(1px + 1px);y:var(--c)}table{z:var(--c)}')
})

test('a property keeps its name if it has another value somewhere, a fallback, an owner or another user', () => {
  const kept = (css: string, fixed: string[] = [], html = '<p>') => expect(sheetOf(css, html, '', fixed).css).toBe(css)
  kept(':root{--a:1}p{x:var(--a);--a:2}')
  kept(':root{--a:1}@media (width>1px){:root{--a:2}}p{x:var(--a)}')
  kept('@media (width>1px){:root{--a:1}}p{x:var(--a)}')
  kept('p{--a:1}p>*{x:var(--a)}')
  kept(':root{--a:1}p{x:var(--a,3)}')
  kept('@property --a{syntax:"*"}:root{--a:1}p{x:var(--a)}')
  kept(':root{--a:1}p{x:var(--a)}', ['--a'])
  kept(':root{--a:1}p{x:var(--a)}', [], '<p style="y:var(--a)">')
})

test('a property that rules for paper use keeps its name, so that pages share those rules', () => {
  const css = ':root{--a:1}@media print{p{x:var(--a)}}'
  expect(sheetOf(css, '<p>')).toEqual({ css: ':root{--a:1}', later: '@media print{p{x:var(--a)}}' })
})

test('a layer, a condition or a rule that follows itself goes on', () => {
  expect(cutTo('p{b:c}table{x:y}p{d:e}', '<p>')).toBe('p{b:c;d:e}')
  const css = '@layer a{p{b:c}}@layer a{@media screen{p{d:e}}@media screen{p{f:g}table{h:i}}}'
  expect(cutTo(css, '<p>')).toBe('@layer a{p{b:c}@media screen{p{d:e}p{f:g}}}')
  expect(cutTo('@font-face{src:a}@font-face{src:b}p{c:d}b{e:f}p{g:h}', '<p><b>')).toBe(
    '@font-face{src:a}@font-face{src:b}p{c:d}b{e:f}p{g:h}',
  )
})

test('values have no spaces without a meaning, and strings keep theirs', () => {
  expect(
    cutTo('p{font:1rem / 1.5 "A, B", serif;width:calc(1px + 2px);content:" / " / "\\", ";--a: }', '<p>', '--a'),
  ).toBe('p{font:1rem/1.5 "A, B",serif;width:calc(1px + 2px);content:" / "/"\\", ";--a: }')
})

test('a prefix that no browser needs is dropped', () => {
  expect(cutTo('a{-webkit-text-decoration-color:red;text-decoration-color:red}', '<a>')).toBe(
    'a{text-decoration-color:red}',
  )
})

test('rules for paper are separate, within their layers, and keep the properties that they need', () => {
  const css =
    '@layer a,b;@layer a{:root{--x:1;--y:2}p{c:d}}@layer b{@media print{@page{margin:1cm}:root{--x:3}p{e:var(--y)}table{f:g}}p{h:i}}'
  expect(sheetOf(css, '<p>')).toEqual({
    css: '@layer a,b;@layer a{:root{--y:2}p{c:d}}@layer b{p{h:i}}',
    later: '@layer b{@media print{@page{margin:1cm}p{e:var(--y)}}}',
  })
})

test('a font whose letters the page does not show comes with the rules for paper', () => {
  const face = (name: string, rest: string) => `@font-face{font-family:Text;src:url(${name});${rest}}`
  const basic = face('basic', 'unicode-range:U+20-7F')
  const more = face('more', 'unicode-range:U+A0,U+1??,U+2013-2014')
  const css = `${basic}${more}p{font-family:Text}`
  expect(sheetOf(css, '<p>Skoda')).toEqual({ css: `${basic}p{font-family:Text}`, later: more })
  expect(sheetOf(css, '<p>Škoda')).toEqual({ css, later: '' })
  expect(sheetOf(css, '<p><img alt="Škoda">').css).toContain(more)
  expect(sheetOf(css, '<p data-label="Škoda">x').later).not.toContain(more)
  expect(sheetOf(css, '<script>"Škoda"</script><p>x').later).toBe(more)
  expect(sheetOf(css, '<p>ÿ').css).toContain(more)
  expect(sheetOf(css, '<p>i').later).toBe(more)
  expect(sheetOf(css, '<p lang="tr-TR">i').later).toBe('')
  expect(sheetOf(`${css}p:before{content:"– "}`, '<p>x').later).toBe('')
})

test('letters of code blocks count for the fonts of code only', () => {
  const face = (family: string) => `@font-face{font-family:${family};src:url(x);unicode-range:U+7B-7D}`
  const root = ':root{--font-text:"Text",serif;--font-mono:"Mono",monospace}'
  const rest = 'p{font-family:Text}pre{font-family:Mono}'
  const css = `${face('Text')}${face('Mono')}${root}${rest}`
  expect(sheetOf(css, '<p>x<pre>{</pre>')).toEqual({ css: `${face('Mono')}${rest}`, later: face('Text') })
  expect(sheetOf(css, '<p>{<pre>x</pre>').later).toBe('')
  expect(sheetOf(css.replace('"Mono",', 'var(--font-text),'), '<p>x<pre>{</pre>').later).toBe('')
})

test('rules for forced colours and more contrast come with those for paper', () => {
  const contrast = '@media (prefers-contrast:more){p{c:d}}'
  const forced = '@media (forced-colors:active){p{e:f}}'
  expect(sheetOf(`p{a:b}${contrast}${forced}`, '<p>')).toEqual({ css: 'p{a:b}', later: contrast + forced })
})

test('a font for italics stays with the page if an element or a rule asks for italics', () => {
  const italic = '@font-face{font-family:Text;font-style:italic;src:url(i)}'
  const css = `${italic}p{font-family:Text}blockquote{font-style:italic}`
  expect(sheetOf(css, '<p>')).toEqual({ css: 'p{font-family:Text}', later: italic })
  expect(sheetOf(css, '<p><em>x').later).toBe('')
  expect(sheetOf(css, '<p><blockquote>x').later).toBe('')
})

test('classes of what the script adds to pictures and footnotes count where there are some', () => {
  const css = 'dialog.enlarged{a:b}.sidenote{c:d}'
  const script = "dialog.className='enlarged';note.className='sidenote';f=document.createElement('dialog')"
  expect(cutTo(css, '<p>', script)).toBe('')
  expect(cutTo(css, '<a data-zoom="">', script)).toBe('dialog.enlarged{a:b}')
  expect(cutTo(css, '<a data-footnote-ref="">', script)).toBe('.sidenote{c:d}')
})

test('custom properties get short names, the most used the shortest', () => {
  const css = ':root{--size-text:1;--paper:2}p{a:var(--paper);b:var(--size-text,3);c:var(--paper)}'
  expect(cutTo(css, '<p>')).toBe(':root{--b:1;--a:2}p{a:var(--a);b:var(--b,3);c:var(--a)}')
})

test('a custom property that markup, a script or another style sheet names keeps its name', () => {
  const css =
    ':root{--size-text:1;--paper:2;--ink:3;--line:4}p{a:var(--size-text) var(--paper) var(--ink) var(--line);b:var(--size-text)}'
  expect(sheetOf(css, '<p style="color:var(--paper)">', 'x="--line"', ['--ink']).css).toBe(
    ':root{--a:1;--paper:2;--ink:3;--line:4}p{a:var(--a) var(--paper) var(--ink) var(--line);b:var(--a)}',
  )
})

test('a short name is never one that the sheet has', () => {
  expect(cutTo(':root{--paper:1;--a:2}p{a:var(--paper) var(--a);b:var(--paper) var(--a)}', '<p>')).toBe(
    ':root{--b:1;--a:2}p{a:var(--b) var(--a);b:var(--b) var(--a)}',
  )
})

test('the same rules give the same bytes for every page that uses them', () => {
  const sheet = styleSheet('p{a:b}table{c:d}')
  const page = (html: string) => sheet.forPage(pageStyles(parseHtml(html), html, ''))
  expect(page('<p>one')).toEqual(page('<p>two<b>three'))
})

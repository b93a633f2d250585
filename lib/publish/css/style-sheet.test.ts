import { expect, test } from 'vitest'
import { parseHtml } from '../../html/index.ts'
import { pageStyles } from './page-names.ts'
import { styleSheet } from './style-sheet.ts'

const cutTo = (css: string, html: string, script = '') =>
  styleSheet(css).forPage(pageStyles(parseHtml(html), html, script))

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

test(':is, :where and :has need one of their alternatives', () => {
  expect(cutTo('.a :is(h1,h2){a:b}.a :where(h3,h4){c:d}p:has(img){e:f}', '<p class="a"><h2>')).toBe(
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
  const css = '@layer base,components;@layer base{p{a:b}}@media print{table{c:d}}@supports (e:f){@media print{p{g:h}}}'
  expect(cutTo(css, '<p>')).toBe('@layer base,components;@layer base{p{a:b}}@supports (e:f){@media print{p{g:h}}}')
})

test('custom properties remain if something that remains names them, directly or through others', () => {
  const css = ':root{--a:var(--b);--b:1;--c:2;--d:var(--c);--e:3}p{x:var(--a)}table{y:var(--d)}'
  expect(cutTo(css, '<p>')).toBe(':root{--a:var(--b);--b:1}p{x:var(--a)}')
  expect(cutTo(css, '<svg fill="var(--e)">')).toBe(':root{--e:3}')
})

test('animations, fonts and registered properties remain if they are named', () => {
  const css =
    '@font-face{font-family:Text;src:url(a)}@font-face{font-family:"Mono X";src:url(b)}@keyframes in{0%{a:b}50%{c:d}}@property --w{syntax:"*"}p{font:1rem Text}code{font-family:"Mono X";animation:in 1s;width:var(--w)}'
  expect(cutTo(css, '<p>')).toBe('@font-face{font-family:Text;src:url(a)}p{font:1rem Text}')
  expect(cutTo(css, '<p><code>')).toBe(css)
})

test('the same rules give the same bytes for every page that uses them', () => {
  const sheet = styleSheet('p{a:b}table{c:d}')
  const page = (html: string) => sheet.forPage(pageStyles(parseHtml(html), html, ''))
  expect(page('<p>one')).toBe(page('<p>two<i>three'))
})

import { codeFolding, foldEffect } from '@codemirror/language'
import { EditorState, type TransactionSpec } from '@codemirror/state'
import { expect, it } from 'vitest'
import { foldedMatter } from './fold-matter.ts'

const matter = '---\ntitle: A\n---'
const folded = EditorState.create({ doc: `${matter}\n\nWords`, extensions: [codeFolding(), foldedMatter] }).update({
  effects: foldEffect.of({ from: 0, to: matter.length }),
}).state
const after = (state: EditorState, change: TransactionSpec) => state.update(change).state
const start = matter.length + 1

it.each([
  ['a key at its beginning', { changes: { from: 0, insert: 'x' }, userEvent: 'input.type' }],
  ['a key at its end', { changes: { from: matter.length, insert: 'x' }, userEvent: 'input.type' }],
  ['Backspace after it', { changes: { from: matter.length, to: start }, userEvent: 'delete.backward' }],
  ['a paste before it', { changes: { from: 0, insert: 'x' }, userEvent: 'input.paste' }],
])('%s changes nothing while it is folded', (_, change) => {
  expect(after(folded, change).doc.eq(folded.doc)).toBe(true)
})

it('what is typed after it, and what the form and a button change, is changed', () => {
  const changed = (from: number, userEvent: string) =>
    after(folded, { changes: { from, insert: 'x' }, userEvent }).doc.length - folded.doc.length
  expect(changed(start, 'input.type')).toBe(1)
  expect(changed(4, 'input.type.form')).toBe(1)
  expect(changed(4, 'input.mend')).toBe(1)
  expect(
    after(folded, { changes: { from: 0, to: folded.doc.length }, userEvent: 'delete.selection' }).doc.toString(),
  ).toBe(`${matter}\n`)
})

it('the caret stays after it, and everything is the text', () => {
  const at = (anchor: number, head = anchor, userEvent = 'select') => {
    const { main } = after(folded, { selection: { anchor, head }, userEvent }).selection
    return [main.anchor, main.head]
  }
  expect(at(0)).toEqual([start, start])
  expect(at(matter.length)).toEqual([start, start])
  expect(at(0, folded.doc.length)).toEqual([start, folded.doc.length])
  expect(at(start + 2)).toEqual([start + 2, start + 2])
  // What is found within is shown.
  expect(at(4, 9, 'select.search')).toEqual([4, 9])
})

it('what is not folded is text as any other', () => {
  const open = EditorState.create({ doc: folded.doc, extensions: [codeFolding(), foldedMatter] })
  expect(after(open, { changes: { from: 0, insert: 'x' }, userEvent: 'input.type' }).doc.length).toBe(
    open.doc.length + 1,
  )
})

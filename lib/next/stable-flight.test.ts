import { expect, test } from 'vitest'
import { flightOf } from './flight.ts'
import { stableFlight } from './stable-flight.ts'

const start = '(self.__next_f=self.__next_f||[]).push([0])'
const push = (rows: string) => `self.__next_f.push([1,${JSON.stringify(rows).replaceAll('<', '\\u003c')}])`
const rowsOf = (scripts: readonly string[]) => scripts.map(flightOf).join('')

const text = 'é </script>\n9:I[1,[],"Quoted"]\n'
const long = `14:T${Buffer.byteLength(text).toString(16)},${text}`

test('the same rows in another order, divided elsewhere, give the same scripts', () => {
  const one = stableFlight([
    start,
    push(`:HL["/x.css","style"]\n3:I[3,[],"A"]\n0:{"P":"$L9"}\n${long}`),
    push('9:["$","p"]\na:I[4,[],"B"]\n'),
  ])
  const other = stableFlight([
    start,
    push(`a:I[4,[],"B"]\n9:["$","p"]\n3:I[3,[],"A"]\n`),
    push(`${long}:HL["/x.css","style"]\n0:{"P":"$L9"}\n`),
  ])
  expect(other).toEqual(one)
  expect(rowsOf(one)).toBe(`:HL["/x.css","style"]\n3:I[3,[],"A"]\na:I[4,[],"B"]\n9:["$","p"]\n${long}0:{"P":"$L9"}\n`)
})

test('a client module follows the texts that name its files, but not texts that name a row', () => {
  expect(rowsOf(stableFlight([start, push('3:I[3,["$a"],"A"]\n5:"$L9"\n9:{}\na:"/chunk.js"\n0:{}\n')]))).toBe(
    'a:"/chunk.js"\n3:I[3,["$a"],"A"]\n5:"$L9"\n9:{}\n0:{}\n',
  )
})

test('parts of a stream keep their order', () => {
  expect(rowsOf(stableFlight([start, push('8:["y"]\n7:X\n6:["z"]\n7:"value"\n7:C\n0:{}\n')]))).toBe(
    '6:["z"]\n7:X\n7:"value"\n7:C\n8:["y"]\n0:{}\n',
  )
})

test('nothing in the data can end the script', () => {
  expect(stableFlight([start, push(long)])[1]).not.toContain('<')
})

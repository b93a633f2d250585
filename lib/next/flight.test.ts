import { expect, test } from 'vitest'
import { clientReferences, flightOf, flightRows, isFlightScript } from './flight.ts'

test('client components are read from I rows in order', () => {
  const flight =
    '1:"$Sreact.fragment"\n3:I[39756,["$2"],"default"]\n:HL["/x.css","style"]\n9:I["app",["$2"],"Counter"]\n0:{"P":null}\n'
  expect(clientReferences(flight)).toEqual([
    { id: '39756', name: 'default' },
    { id: 'app', name: 'Counter' },
  ])
})

test('a long text that quotes flight data is one row', () => {
  const quoted = 'é self.__next_f\n9:I[1,[],"Evil"]\n'
  const flight = `13:T${Buffer.byteLength(quoted).toString(16)},${quoted}8:["$","p"]\na:I[2,[],"Real"]\n`
  expect(clientReferences(flight)).toEqual([{ id: '2', name: 'Real' }])
  expect([...flightRows(flight)].map(({ tag }) => tag)).toEqual(['T', '', 'I'])
})

test('a row quoted within JSON is no row', () => {
  expect(clientReferences(`8:["$","p",null,{"children":${JSON.stringify('\n9:I[1,[],"Evil"]\n')}}]\n`)).toEqual([])
})

test('data that ends within a row or has an invalid id is an error', () => {
  expect(() => clientReferences('1:I[1,[],"x"]')).toThrow(/ends within/)
  expect(() => clientReferences('1:Tff,short')).toThrow(/ends within/)
  expect(() => clientReferences('zz top:1\n')).toThrow(/row with the id/)
  expect(() => clientReferences('1:I{"id":1}\n')).toThrow(/unknown way/)
})

test('a script that does anything else is not a flight script', () => {
  expect(isFlightScript('self.__next_f.push([1,"x"])')).toBe(true)
  expect(isFlightScript('(self.__next_f=self.__next_f||[]).push([0])')).toBe(true)
  expect(isFlightScript('self.__next_f.push([1,"x"]);alert(1)')).toBe(false)
})

test('binary data is an error', () => {
  expect(flightOf('self.__next_f.push([1,"a\\u003cb"])')).toBe('a<b')
  expect(() => flightOf('self.__next_f.push([3,"AAAA"])')).toThrow(/unknown kind/)
})

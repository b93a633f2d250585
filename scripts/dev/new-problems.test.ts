import { expect, it } from 'vitest'
import { problem } from '../../lib/core/problems/problem.ts'
import { newProblems } from './new-problems.ts'

const dead = (line: number, path = 'content/posts/x.md') =>
  problem('link-dead', path, { line, column: 1 }, 'nothing is at /y/', 'correct the address')

it('lists problems introduced by a save, not those that only moved', () => {
  expect(newProblems([dead(3)], [dead(7), dead(2, 'content/posts/y.md')])).toEqual([
    expect.stringMatching(/^content\/posts\/y\.md:2:1 {2}error {2}link-dead/),
  ])
  expect(newProblems([dead(3)], [])).toEqual([])
})

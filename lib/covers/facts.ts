/** What an article counts and its cover may show: `cover: {links: 6, broken: 1}` in its front matter. */
import { calls } from './plots/calls.ts'
import { chain } from './plots/chain.ts'
import { crowd } from './plots/crowd.ts'
import type { Plot } from './plots/plot.ts'
import { queue } from './plots/queue.ts'
import { stairs } from './plots/stairs.ts'
import { trace } from './plots/trace.ts'

type Subject = {
  /** The second fact: how many of them are marked, in the accent colour. */
  marked: string
  /** The numbers that can still be told from a drawing. */
  least: number
  most: number
  /** What the drawing shows, and what of it is marked, for the reference. */
  shows: string
  shown: string
  plot: Plot
}

/** The first fact names the drawing. */
export const factSubjects = {
  links: {
    marked: 'broken',
    least: 3,
    most: 12,
    shows: 'a chain, whose broken links gape',
    shown: 'links that are broken',
    plot: chain,
  },
  calls: {
    marked: 'failed',
    least: 2,
    most: 16,
    shows: 'one caller; calls that failed end on their way',
    shown: 'calls that failed',
    plot: calls,
  },
  spans: {
    marked: 'gaps',
    least: 2,
    most: 12,
    shows: 'a trace, with the time that no span claims',
    shown: 'gaps between spans',
    plot: trace,
  },
  steps: {
    marked: 'undone',
    least: 2,
    most: 8,
    shows: 'stairs up, and down again for what is undone',
    shown: 'steps that are undone',
    plot: stairs,
  },
  messages: {
    marked: 'repeated',
    least: 40,
    most: 1500,
    shows: 'as many dots, and those that come twice',
    shown: 'messages that came twice',
    plot: crowd,
  },
  waiting: {
    marked: 'late',
    least: 6,
    most: 48,
    shows: 'a queue that winds towards a counter',
    shown: 'those at its end who wait in vain',
    plot: queue,
  },
} as const satisfies Record<string, Subject>

export type FactSubject = keyof typeof factSubjects

/** The things counted: what they are, how many, and how many of them are marked. */
export type Facts = { subject: FactSubject; all: number; marked: number }

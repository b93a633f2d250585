/** The frames in which pages and cards show a drawing. A drawing is composed for its frame, and never cut to another. */

/** Ratio of width to height: `3:2` leads a page, `4:3` is used in lists, `21:9` is a strip across a page, `1:1` a thumbnail, `20:21` half a social card. */
export const frames = {
  '3:2': { width: 360, height: 240 },
  '4:3': { width: 360, height: 270 },
  '21:9': { width: 560, height: 240 },
  '1:1': { width: 270, height: 270 },
  '20:21': { width: 300, height: 315 },
} as const

export type Ratio = keyof typeof frames

export const ratios = Object.keys(frames) as Ratio[]

export type Frame = { width: number; height: number }

/**
 * Draws the covers of posts and the monograms of people as SVG.
 * A drawing is a pure function of names: a post's slug and category, or a person's id and name.
 * Components and social images show the same drawings.
 */

export { type Colours, coverBox, coverFile, drawCover, type Subject } from './cover.ts'
export type { Ratio } from './frame.ts'
export { drawMonogram } from './monogram.ts'
export { pen } from './pen.ts'
export { random } from './random.ts'
export { tintOf, tints } from './tint.ts'

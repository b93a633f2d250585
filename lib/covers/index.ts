/**
 * Draws the covers of posts and the monograms of people as SVG.
 * A drawing is a pure function of a post's slug and category, or the numbers in its front matter, or of a person's id and name.
 * Components and social images show the same drawings.
 */

export { type Colours, coverBox, coverFile, drawCover, type Subject } from './cover.ts'
export { type Facts, factSubjects } from './facts.ts'
export { type Ratio, ratios } from './frame.ts'
export { designsOf, drawMonogram, initials, wantedDesign } from './monogram.ts'
export { paints } from './paints.ts'
export { pen } from './pen.ts'
export { random } from './random.ts'
export { tintOf, tints } from './tint.ts'

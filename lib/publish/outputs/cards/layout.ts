/** Where things stand on a card, in pixels. */

export const cardSize = { width: 1200, height: 630 } as const

/** The picture fills the right half. */
export const half = { left: 600, width: 600, height: 630, room: 36 } as const

/** The column of words; the site's name has the right end of its last line. */
export const column = { left: 56, top: 78, width: 488, siteWidth: 190 } as const

export const sizes = { kicker: 24, note: 28 } as const

/** Baseline of the kicker. */
export const kickerBase = 92

/** Baseline of the lowest line. */
export const base = 570

/** The byline, or what a list is about. */
export const noteLine = 36
export const noteLines = 3

/** Between kicker and headline, and between headline and byline. */
export const gap = { kicker: 36, note: 24 } as const

/** The most that a headline under a kicker and above one line can have. */
export const headlineHeight = base - sizes.note - gap.note - kickerBase - gap.kicker

/** How long a text takes to read. */

const wordsPerMinute = 220

/** @returns whole minutes, at least one */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute))

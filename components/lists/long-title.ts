/** Decides which headlines are set smaller because they would fill a screen. */

/** @returns the value of `data-long`, undefined for most titles */
export const isLongTitle = (title: string): true | undefined => title.length > 70 || undefined

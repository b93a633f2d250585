/** Which headlines are set smaller where headlines are large: those that would fill a screen by themselves. */

/** @returns the value of `data-long`, absent for most titles */
export const isLongTitle = (title: string): true | undefined => title.length > 70 || undefined

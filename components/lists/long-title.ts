/** Decides which headlines and decks are set smaller because they would fill a screen. */

/** @returns the value of `data-long`, undefined for most titles */
export const isLongTitle = (title: string): true | undefined => title.length > 70 || undefined

/** @returns the value of `data-long`, undefined for most decks */
export const isLongDeck = (deck: string): true | undefined => deck.length > 280 || undefined

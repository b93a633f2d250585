/** The titles of posts that a body names without words. Only the site knows them, so they come with the body, as text: inputs are compared by value. */

/** By the name in the tag: the title and the file, as links name it. */
export type PostTitles = ReadonlyMap<string, { title: string; file: string }>

export const writeTitles = (titles: PostTitles): string => (titles.size === 0 ? '' : JSON.stringify([...titles]))

/** @param written by `writeTitles` */
export const titlesIn = (written = ''): PostTitles => new Map(written === '' ? [] : JSON.parse(written))

/** Whether an archive is one page or one for each year. */

/** Posts that one page can hold: some 300 bytes of HTML each. */
const onePage = 500

export const yearOf = ({ date }: { date: string }): string => date.slice(0, 4)

/**
 * @param posts listed posts, newest first
 * @returns the years with a page of their own, newest first; none where one page holds all posts
 */
export function dividedArchive(posts: readonly { date: string }[]): string[] {
  return posts.length > onePage ? [...new Set(posts.map(yearOf))] : []
}

/** Decides whether the archive is one page or one per year. */

/** Maximum posts on one page: each takes about 300 bytes of HTML. */
const onePage = 500

export const yearOf = ({ date }: { date: string }): string => date.slice(0, 4)

/**
 * Returns the years with a page of their own, newest first; none if all posts fit on one page.
 * @param posts listed posts, newest first
 */
export function dividedArchive(posts: readonly { date: string }[]): string[] {
  return posts.length > onePage ? [...new Set(posts.map(yearOf))] : []
}

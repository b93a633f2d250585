/** What a build knows of its pages before any is rendered: the key of each, and which are not in the store. */

export type BuildPlan = {
  /** Cache key of the code and of what every page shows: entries that belong to no one page are named by it. */
  key: string
  /** Cache key of the compiled app: the files of Next are named by it. */
  appKey: string
  /** Published name of each page → its key in the store. */
  pages: Record<string, string>
  /** The pages to render. */
  stale: { file: string; route: string; url: string }[]
  /** Sources and settings that the key covers → their size and times. */
  sources: Record<string, string>
}

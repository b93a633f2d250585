/** Redirects of whole folders: `/old/*` redirects every address below `/old/`. */

export type FolderRedirect = {
  /** The folder, decoded, with its trailing slash: `/old/`. */
  from: string
  /** The target: an address, or the folder that replaces `from`. */
  to: string
  /** Whether the rest of the address after `from` is appended to `to`. */
  keepsRest: boolean
}

/**
 * Target of a folder redirect for an address.
 * @param folders innermost folder first, as ordered by `innermostFirst`
 * @returns the address, which may not exist; undefined when no folder contains `url`
 */
export function folderTarget(folders: readonly FolderRedirect[], url: string): string | undefined {
  const found = folders.find(({ from }) => holds(from, url))
  return found && (found.keepsRest ? found.to + url.slice(found.from.length) : found.to)
}

/** Whether an address is the folder, with or without its trailing slash, or below it. */
export const holds = (folder: string, url: string): boolean => `${url}/` === folder || url.startsWith(folder)

/** The order in which hosts try folders. */
export const innermostFirst = <Folder extends FolderRedirect>(folders: readonly Folder[]): Folder[] =>
  folders.toSorted((a, b) => b.from.length - a.from.length || (a.from < b.from ? -1 : 1))

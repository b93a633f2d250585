/** Redirects of whole folders: `/old/*` leads every address below `/old/` elsewhere. */

export type FolderRedirect = {
  /** The folder, decoded, with its final slash: `/old/`. */
  from: string
  /** Where it leads: an address, or the folder that takes the place of `from`. */
  to: string
  /** Whether what follows `from` is appended to `to`. */
  keepsRest: boolean
}

/**
 * Where a folder redirect leads an address.
 * @param folders the innermost folder first, as `innermostFirst` orders them
 * @returns the address, which may not exist; undefined when no folder holds `url`
 */
export function folderTarget(folders: readonly FolderRedirect[], url: string): string | undefined {
  const found = folders.find(({ from }) => holds(from, url))
  return found && (found.keepsRest ? found.to + url.slice(found.from.length) : found.to)
}

/** Whether an address is a folder, with or without its final slash, or lies below it. */
export const holds = (folder: string, url: string): boolean => `${url}/` === folder || url.startsWith(folder)

/** The order in which hosts try folders. */
export const innermostFirst = <Folder extends FolderRedirect>(folders: readonly Folder[]): Folder[] =>
  folders.toSorted((a, b) => b.from.length - a.from.length || (a.from < b.from ? -1 : 1))

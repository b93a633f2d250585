/** Notices every change below some folders on every system: by file system events, and by polling for mounted disks that send none. */
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { join } from 'node:path'

export type Watch = { close: () => void }

/** Polling interval in milliseconds. */
const lookEvery = 1500

/** Node watches whole trees only where the system does. */
const watchesTrees = process.platform === 'win32' || process.platform === 'darwin'

/**
 * Watches folders recursively; one that doesn't exist yet counts as empty.
 * @param folders absolute paths
 * @param onChange called after each change, often several times for one; with the file if the system names it
 */
export function watchFolders(folders: readonly string[], onChange: (file?: string) => void): Watch {
  const watchers = new Map<string, FSWatcher>()
  let seen = look(folders)

  const add = (folder: string) => {
    if (watchers.has(folder)) return
    try {
      const watcher = watch(folder, { recursive: watchesTrees }, (_, name) => {
        // Otherwise the next poll would report the same change again.
        seen = null
        if (!watchesTrees) follow()
        onChange(name === null ? undefined : join(folder, name))
      })
      watcher.on('error', () => drop(folder))
      watchers.set(folder, watcher)
    } catch {
      // The folder is gone, or the system stopped watching: polling continues.
    }
  }
  const drop = (folder: string) => {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }
  /** Watches exactly the folders that exist. */
  const follow = () => {
    const wanted = new Set(watchesTrees ? folders : folders.flatMap(withFolders))
    for (const folder of watchers.keys()) if (!wanted.has(folder)) drop(folder)
    for (const folder of wanted) add(folder)
  }

  follow()
  const timer = setInterval(() => {
    follow()
    const now = look(folders)
    const changed = seen !== null && now !== seen
    seen = now
    if (changed) onChange()
  }, lookEvery)
  timer.unref()
  return {
    close() {
      clearInterval(timer)
      for (const folder of [...watchers.keys()]) drop(folder)
    },
  }
}

/** A folder and every folder below it; empty if it doesn't exist. */
function withFolders(folder: string): string[] {
  try {
    const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    return [folder, ...below.flatMap((entry) => withFolders(join(folder, entry.name)))]
  } catch {
    return []
  }
}

/** Names, sizes and times of everything below some folders. */
function look(folders: readonly string[]): string | null {
  try {
    return folders
      .flatMap(withFolders)
      .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
      .map((file) => {
        const stat = statSync(file, { throwIfNoEntry: false })
        return `${file} ${stat?.size} ${stat?.mtimeMs} ${stat?.ino}`
      })
      .join('\n')
  } catch {
    // Something disappeared meanwhile: the next poll sees it.
    return null
  }
}

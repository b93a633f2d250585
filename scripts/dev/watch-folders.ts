/** Notices every change below some folders, on every system: by the system's own events, and by a look now and then where a mounted disk sends none. */
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { join } from 'node:path'

export type Watch = { close: () => void }

/** Milliseconds between two looks. */
const lookEvery = 1500

/** Node watches a tree in one piece only where the system does. */
const watchesTrees = process.platform === 'win32' || process.platform === 'darwin'

/**
 * Watches folders with all that is in them; one that does not exist yet counts as empty.
 * @param folders absolute paths
 * @param onChange called after each change, often several times for one; with the file where the system names it
 */
export function watchFolders(folders: readonly string[], onChange: (file?: string) => void): Watch {
  const watchers = new Map<string, FSWatcher>()
  let seen = look(folders)

  const add = (folder: string) => {
    if (watchers.has(folder)) return
    try {
      const watcher = watch(folder, { recursive: watchesTrees }, (_, name) => {
        // The next look would notice the same change once more.
        seen = null
        if (!watchesTrees) follow()
        onChange(name === null ? undefined : join(folder, name))
      })
      watcher.on('error', () => drop(folder))
      watchers.set(folder, watcher)
    } catch {
      // Gone again, or the system watches no more: the look remains.
    }
  }
  const drop = (folder: string) => {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }
  /** Watches exactly the folders there are. */
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

/** A folder and every folder below it; nothing when it does not exist. */
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
    // Something vanished meanwhile: as good as never looked.
    return null
  }
}

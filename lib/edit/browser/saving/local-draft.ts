/** Ships to the browser. Keeps text that could not be saved in this browser, for the case that the server is not running. */

export type LocalDraft = { put: (base: string, text: string) => void; drop: () => void }
type Kept = { base: string; text: string; at: number }

const keyOf = (path: string) => `masthead-edit ${path}`

export function keepLocally(path: string): LocalDraft {
  return {
    put: (base, text) => {
      try {
        localStorage.setItem(keyOf(path), JSON.stringify({ base, text, at: Date.now() } satisfies Kept))
      } catch {
        // No room, or no permission: the text stays in the page.
      }
    },
    drop: () => localStorage.removeItem(keyOf(path)),
  }
}

export function keptLocally(path: string): Kept | null {
  try {
    const found = JSON.parse(localStorage.getItem(keyOf(path)) ?? 'null') as Partial<Kept> | null
    return found && typeof found.text === 'string' && typeof found.base === 'string' && typeof found.at === 'number'
      ? { base: found.base, text: found.text, at: found.at }
      : null
  } catch {
    return null
  }
}

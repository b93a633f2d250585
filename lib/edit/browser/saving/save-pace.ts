/**
 * Ships to the browser. When the next save begins: at once after a key, so that the page follows; but while the site is read with what was
 * saved last, another save would only be read after it.
 */

/** After a key. Two keys that are pressed together are one save. */
const pause = 20
/** Somebody who types without a pause loses no more than this; and where the site is read slowly, no text waits for it longer. */
const longest = 700
/** A site whose reading was not heard of is no longer waited for. */
const patience = 2000
const retryAfter = 2000

export type SavePace = {
  /** Something has to be saved. */
  wanted: () => void
  begun: () => void
  saved: () => void
  /** The site was read again. */
  read: () => void
  failed: () => void
}

export function savePace(save: () => void): SavePace {
  let timer = 0
  let waitingSince = 0
  let readingSince = Number.NEGATIVE_INFINITY
  const after = (time: number) => {
    clearTimeout(timer)
    timer = window.setTimeout(save, time)
  }
  return {
    wanted: () => {
      const now = performance.now()
      waitingSince ||= now
      const latest = Math.max(0, waitingSince + longest - now)
      after(now - readingSince < patience ? latest : Math.min(pause, latest))
    },
    begun: () => {
      clearTimeout(timer)
      waitingSince = 0
    },
    saved: () => {
      readingSince = performance.now()
    },
    read: () => {
      readingSince = Number.NEGATIVE_INFINITY
    },
    failed: () => after(retryAfter),
  }
}

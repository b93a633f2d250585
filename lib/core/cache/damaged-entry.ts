/** Thrown when a cache entry that looked whole by its size turns out to be damaged. The build then starts again without that shortcut. */
export class DamagedEntry extends Error {
  /** @param file the entry, which is absent from now on */
  constructor(file: string) {
    super(`${file} was damaged or removed while it was in use — run the command again`)
  }
}

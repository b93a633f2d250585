/** Thrown for an entry of the cache that was taken to be whole by its size and is not. A build then starts again without that shortcut. */
export class DamagedEntry extends Error {
  /** @param file the entry, which is absent from now on */
  constructor(file: string) {
    super(`${file} was damaged or removed while it was in use — run the command again`)
  }
}

/** Names that Windows reserves for devices: no file or folder can have one, whatever its ending. */

const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/**
 * The path up to its first reserved name: `tags/con/index.html` → `tags/con`.
 * Source: "Naming Files, Paths, and Namespaces" in the Windows documentation.
 * @returns undefined for a path that Windows can store
 */
export function reservedPart(path: string): string | undefined {
  const parts = path.split('/')
  const index = parts.findIndex((part) => device.test(part))
  return index < 0 ? undefined : parts.slice(0, index + 1).join('/')
}

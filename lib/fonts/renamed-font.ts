/** A font under another name, so that no font of the machine's that bears its own is taken for it (OpenType, chapter "name"). */
import { tablesOf } from './read-font.ts'

/** Names 1 and 16: the family, for old systems and for new ones. */
const families: ReadonlySet<number> = new Set([1, 16])

/**
 * Writes another name of the same length over the family's.
 * @param font uncompressed
 * @param name its letters, as often as needed, make the new name
 * @throws when the font has no name
 */
export function renamedFont(font: Buffer, name: string): { data: Buffer; family: string } {
  const table = tablesOf(font)('name')
  const texts = table + font.readUInt16BE(table + 4)
  const data = Buffer.from(font)
  let family = ''
  for (let index = 0; index < font.readUInt16BE(table + 2); index++) {
    const at = table + 6 + 12 * index
    // Platform 3 is what every system reads today; its texts are UTF-16.
    if (font.readUInt16BE(at) !== 3 || !families.has(font.readUInt16BE(at + 6))) continue
    const [length, start] = [font.readUInt16BE(at + 8), texts + font.readUInt16BE(at + 10)]
    const written = name.repeat(length).slice(0, length / 2)
    for (const [place, letter] of [...written].entries()) data.writeUInt16BE(letter.charCodeAt(0), start + 2 * place)
    if (written.length > family.length) family = written
  }
  if (family === '') throw new TypeError('The font has no name')
  return { data, family }
}

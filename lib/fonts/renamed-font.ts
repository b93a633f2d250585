/** Renames a font, so that it is not confused with a font of the same name installed on the machine (OpenType, chapter "name"). */
import { tablesOf } from './read-font.ts'

/** Name ids 1 and 16: the family, for old systems and for new ones. */
const families: ReadonlySet<number> = new Set([1, 16])

/**
 * Overwrites the family name with another one of the same length.
 * @param font uncompressed
 * @param name its letters, repeated as needed, form the new name
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

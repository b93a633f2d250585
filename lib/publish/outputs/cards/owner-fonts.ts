/** `site.yml: card_fonts`: the owner's fonts for letters that the site's own fonts lack, read once. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Store, storeKey } from '../../../core/cache/store.ts'
import { type FontReader, readFont, renamedFont } from '../../../fonts/index.ts'

export type OwnerFont = {
  /** Absolute path of the renamed font. */
  file: string
  /** A name that no font of the machine has. */
  family: string
  reader: FontReader
  /** Hash of the font: a card is drawn again when it changes. */
  hash: string
}

/**
 * @param files paths from the site's root; the content check made sure that they are fonts
 * @param store where the renamed fonts are stored
 */
export function ownerFonts(siteRoot: string, files: readonly string[], store: Store): OwnerFont[] {
  return files.map((name) => {
    const font = readFileSync(path.join(siteRoot, name))
    const hash = createHash('sha256').update(font).digest('hex').slice(0, 16)
    // A name of letters alone: a number at its end would be read as a size.
    const letters = [...hash].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('')
    const { data, family } = renamedFont(font, letters)
    const key = storeKey('owner font', hash)
    if (!store.read(key)?.equals(data)) store.write(key, data)
    return { file: store.fileOf(key), family, reader: readFont(font), hash }
  })
}

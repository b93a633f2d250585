/** `site.yml: card_fonts`: the owner's fonts for letters that the site's own lack, read once. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type FontReader, readFont, renamedFont } from '../../../fonts/index.ts'

export type OwnerFont = {
  /** Absolute path of its file. */
  file: string
  /** A name that no font of the machine's bears. */
  family: string
  reader: FontReader
  /** Of its bytes: a card is drawn anew when it changes. */
  hash: string
}

/**
 * @param files paths from the site's root, which the check of the content has found to be fonts
 * @param cacheFolder where the fonts are kept under their new names
 */
export function ownerFonts(siteRoot: string, files: readonly string[], cacheFolder: string): OwnerFont[] {
  return files.map((name) => {
    const font = readFileSync(path.join(siteRoot, name))
    const hash = createHash('sha256').update(font).digest('hex').slice(0, 16)
    // A name of letters alone: a number at its end would be read as a size.
    const letters = [...hash].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('')
    const { data, family } = renamedFont(font, letters)
    const file = path.join(cacheFolder, `${hash}${path.extname(name)}`)
    mkdirSync(cacheFolder, { recursive: true })
    writeFileSync(`${file}.${process.pid}`, data)
    renameSync(`${file}.${process.pid}`, file)
    return { file, family, reader: readFont(font), hash }
  })
}

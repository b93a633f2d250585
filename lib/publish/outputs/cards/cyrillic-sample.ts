/** For tests: a font of a script that the site's own fonts lack, from a package that the site has anyway. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import fontverter from 'fontverter'

const source = '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-cyrillic-wght-normal.woff2'

/** Writes the font as a `.ttf` file. */
export async function cutCyrillic(file: string): Promise<void> {
  const font = readFileSync(createRequire(import.meta.url).resolve(source))
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, await fontverter.convert(font, 'sfnt'))
}

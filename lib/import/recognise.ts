/** Tells from the content of the files which system an export is from. */
import { CommandError } from '../core/command-error.ts'
import type { Export } from './model.ts'
import type { ExportFiles } from './sources/export-files.ts'
import { readWordPress } from './sources/wordpress/wordpress.ts'

/** @throws {CommandError} for files that are no export of a known kind */
export async function readExport(files: ExportFiles): Promise<Export> {
  const xml = files.names.filter((name) => /\.(?:xml|wxr|rss)$/i.test(name))
  const wxr: string[] = []
  for (const name of xml)
    if (/wordpress\.org\/export\/|<wp:wxr_version>/.test(await beginning(files, name))) wxr.push(name)
  if (wxr.length > 0) return readWordPress(files, wxr)
  throw new CommandError('These files are no export that can be read: name a WordPress export (.xml).')
}

async function beginning(files: ExportFiles, name: string): Promise<string> {
  let text = ''
  for await (const piece of files.pieces(name)) {
    text += piece
    if (text.length > 20_000) break
  }
  return text
}

/** Recognises the system that an export is from, by the contents of its files. */
import { CommandError } from '../core/command-error.ts'
import type { Export } from './model.ts'
import { readBlogger } from './sources/blogger/blogger.ts'
import type { ExportFiles } from './sources/export-files.ts'
import { readGhost } from './sources/ghost/ghost.ts'
import { readMarkdownFiles } from './sources/markdown/markdown-files.ts'
import { readMedium } from './sources/medium/medium.ts'
import { readSubstack } from './sources/substack/substack.ts'
import { readWordPress } from './sources/wordpress/wordpress.ts'

/** @throws {CommandError} for files that are no export of a known kind */
export async function readExport(files: ExportFiles): Promise<Export> {
  const wxr = await holding(files, /\.(?:xml|wxr|rss)$/i, /wordpress\.org\/export\/|<wp:wxr_version>/)
  if (wxr.length > 0) return readWordPress(files, wxr)
  const [ghost] = await holding(files, /\.json$/i, /"(?:posts|migrations|exported_on)"\s*:/)
  if (ghost !== undefined) return readGhost(files.text(ghost))
  const list = files.names.find((name) => /(?:^|\/)posts\.csv$/.test(name))
  if (list !== undefined) return readSubstack(files, list)
  const medium = await holding(files, /\.html$/i, /class="h-entry"/)
  if (medium.length > 0) return readMedium(files, medium)
  const blogger = await holding(files, /\.(?:xml|atom)$/i, /schemas\.google\.com\/blogger\/|tag:blogger\.com,1999:/)
  if (blogger.length > 0) return readBlogger(files, blogger)
  const articles = await holding(files, /\.json$/i, /"body_markdown"\s*:/)
  const markdown = articles.length > 0 ? articles : await holding(files, /\.(?:md|markdown)$/i, /^\ufeff?---\s*\n/)
  if (markdown.length > 0) return readMarkdownFiles(files, markdown)
  throw new CommandError(
    'These files are no export that can be read. Name one of WordPress (.xml), Ghost (.json), Substack or Medium (the zip archive, or its folder), Blogger (.xml or .atom), or a folder of Markdown files with front matter.',
  )
}

/** Names of files with an ending whose beginning has a mark. */
async function holding(files: ExportFiles, ending: RegExp, mark: RegExp): Promise<string[]> {
  const found: string[] = []
  for (const name of files.names.filter((one) => ending.test(one)))
    if (mark.test(await beginning(files, name))) found.push(name)
  return found
}

async function beginning(files: ExportFiles, name: string): Promise<string> {
  let text = ''
  for await (const piece of files.pieces(name)) {
    text += piece
    if (text.length > 20_000) break
  }
  return text
}

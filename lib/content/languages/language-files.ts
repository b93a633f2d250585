/** Finds the language of a file by its place: `posts/de/x.md` and `posts/x.de.md` are German. */
import type { ContentFile } from '../parse/content-file.ts'

/**
 * Returns the files with their languages, and without them in folders and names.
 * @param codes the languages of the site; none leaves every file as it is
 */
export function filesInLanguages(files: readonly ContentFile[], codes: readonly string[]): ContentFile[] {
  if (codes.length === 0) return [...files]
  const known = new Map(codes.map((code) => [code.toLowerCase(), code]))
  return files.map((file) => (file.entry ? file : inLanguage(file, known)))
}

function inLanguage(file: ContentFile, known: ReadonlyMap<string, string>): ContentFile {
  const [, bare = '', ending = ''] = /^(.+)\.([^.]+)$/.exec(file.name) ?? []
  const named = known.get(ending.toLowerCase())
  const folder = file.folders.find((name) => known.has(name.toLowerCase()))
  const language = named ?? known.get(folder?.toLowerCase() ?? '')
  if (language === undefined) return file
  const folders = file.folders.filter((name) => name !== folder)
  const name = named === undefined ? file.name : bare
  // `x/index.de.md` is named by its folder, as `x/index.md` is.
  const ofFolder = named !== undefined && name.toLowerCase() === 'index' ? folders.at(-1) : undefined
  return ofFolder === undefined
    ? { ...file, language, name, folders }
    : { ...file, language, name: ofFolder, folders: folders.slice(0, -1) }
}

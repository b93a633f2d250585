/** `npm run new -- --translate=content/posts/x.md de`: writes the file of a translation, with each paragraph of the source above the place for its translation. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Content, languageCodes } from '../../lib/content/index.ts'
import { nearest } from '../../lib/core/problems/nearest.ts'
import { CommandError } from '../cli/command.ts'
import { languageMeant, oneLanguage } from './choices.ts'
import { translationText } from './translation-text.ts'

/**
 * @param source path of the document to translate, from the site's root or from content/
 * @returns the path of the new file
 * @throws {CommandError} for a language that the site does not have, a document that does not exist, and a translation that does
 */
export function writeTranslation(root: string, content: Content, source: string, language = ''): string {
  const languages = languageCodes(content)
  if (languages.length < 2) throw new CommandError(oneLanguage)
  if (!languages.includes(language)) {
    const wrong = language === '' ? 'The language is missing' : `The site has no language ${language}`
    throw new CommandError(`${wrong}: ${languageMeant(language, languages)}`)
  }
  const documents = [...content.posts, ...content.pages]
  const found = documents.find(({ path }) => path === source || path === `content/${source}`)
  if (!found) {
    const paths = documents.map(({ path }) => path)
    const [meant] = nearest(source.startsWith('content/') ? source : `content/${source}`, paths)
    throw new CommandError(`There is no document ${source}${meant ? `: did you mean ${meant}?` : '.'}`)
  }
  const existing = documents.find((one) => one.group === found.group && one.language === language)
  if (existing) throw new CommandError(`${existing.path} is that translation already.`)
  const path = translationPath(found.path, found.language ?? '', language)
  const file = join(root, path)
  if (existsSync(file)) throw new CommandError(`${path} exists.`)
  const text = translationText(readFileSync(join(root, found.path), 'utf8'), found.path, found.format)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text, { flag: 'wx' })
  return path
}

/** Named like the source: `x.en.md` → `x.de.md`, `posts/en/x.md` → `posts/de/x.md`, and otherwise `posts/x.md` → `posts/de/x.md`. */
export function translationPath(path: string, from: string, to: string): string {
  const suffix = new RegExp(`\\.${from}(\\.mdx?)$`)
  if (suffix.test(path)) return path.replace(suffix, `.${to}$1`)
  const folders = path.split('/')
  const at = folders.indexOf(from)
  if (at > 1 && at < folders.length - 1) return folders.with(at, to).join('/')
  return [...folders.slice(0, 2), to, ...folders.slice(2)].join('/')
}

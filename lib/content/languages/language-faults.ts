/** Reports files whose place, name or front matter names a language that the site does not have, or two of them. */
import { type Position, type Problem, problem } from '../../core/problems/problem.ts'
import { type Site, settingsPath } from '../entities/site/site.ts'
import type { ContentFile } from '../parse/content-file.ts'
import type { Document } from '../parse/document.ts'
import { languageCode } from '../schema/language-code.ts'
import type { PageFrontMatter } from '../schema/page.ts'
import { languageOfTag } from './site-languages.ts'

/** Words of a person or term in several languages. */
type Described = { path?: string; words?: Readonly<Record<string, unknown>>; wordsAt?: (...path: string[]) => Position }

/** @param files as they are in `content/`, with languages in their folders and names */
export function languageFaults(
  site: Pick<Site, 'languages' | 'language'>,
  files: readonly ContentFile[],
  documents: Iterable<Pick<Document<PageFrontMatter>, 'data' | 'source' | 'at'>>,
  described: readonly Described[],
): Problem[] {
  const codes = site.languages.map(({ code }) => code)
  const words = described.flatMap((one) => unknownWords(one, site, codes))
  if (codes.length === 0) return words
  const own = files.filter(({ entry }) => !entry)
  return [
    ...words,
    ...unknownFolders(own, site),
    ...own.flatMap((file) => [...unknownName(file, site), ...twoPlaces(file, codes)]),
    ...[...documents].flatMap((document) => otherLang(document, site)),
  ]
}

const start = { line: 1, column: 1 }

/** The code of the site for part of a path, whatever its case. */
const codeOf = (part: string, codes: readonly string[]) =>
  codes.find((code) => code.toLowerCase() === part.toLowerCase())

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** The language tag that part of a path means: `de` for `deu`, `ger` and `german`; undefined for any other word. */
function tagOf(part: string): string | undefined {
  const typed = part.replaceAll('_', '-')
  if (/^[a-z]{2,3}(?:-[a-z\d]{2,4})?$/i.test(typed)) {
    const [tag = ''] = Intl.getCanonicalLocales(typed)
    const [base = ''] = tag.split('-')
    // Words of three letters are often the name of something else.
    return base.length === 2 && names.of(base) !== undefined ? tag : undefined
  }
  return /^\p{L}{4,}$/u.test(part) ? (languageCode(part) ?? undefined) : undefined
}

/** @param what of the path it is */
function remedyFor(tag: string, what: string, site: Pick<Site, 'languages'>): string {
  const meant = languageOfTag(site, tag)
  return meant === undefined
    ? `add ${tag}: {} to languages: in content/site.yml, or rename the ${what}`
    : `did you mean ${meant}?`
}

/** Each folder is reported once, at its first file. */
function unknownFolders(files: readonly ContentFile[], site: Pick<Site, 'languages' | 'language'>): Problem[] {
  const codes = site.languages.map(({ code }) => code)
  const found = new Map<string, { tag: string; folder: string; paths: string[] }>()
  for (const { path, folders, kind } of files) {
    if (folders.some((folder) => codeOf(folder, codes) !== undefined)) continue
    for (const folder of folders) {
      const key = `${kind} ${folder}`
      const tag = found.get(key)?.tag ?? tagOf(folder)
      if (tag === undefined) continue
      const known = found.get(key) ?? { tag, folder, paths: [] }
      known.paths.push(path)
      found.set(key, known)
    }
  }
  return [...found.values()].flatMap(({ tag, folder, paths }) => {
    const [path = '', ...others] = paths.sort()
    const also = others.length === 0 ? '' : ` and ${others.length} more`
    const message = `the folder ${folder} names no language of the site, so this file${also} is published in ${site.language}`
    return [problem('language-unknown', path, start, message, remedyFor(tag, 'folder', site))]
  })
}

/** `x.fr.md` on a site without French, and `de.x.md` on one with German. */
function unknownName({ path, folders }: ContentFile, site: Pick<Site, 'languages' | 'language'>): Problem[] {
  const codes = site.languages.map(({ code }) => code)
  const file = path.split('/').at(-1) ?? path
  const stem = file.replace(/\.[a-z]+$/i, '')
  const [, first = '', ...rest] = /^([^.]+)\.(.+)$/.exec(stem) ?? []
  const ending = stem.includes('.') ? (stem.split('.').at(-1) ?? '') : ''
  if (codeOf(ending, codes) !== undefined) return []
  const shown = folders.map((folder) => codeOf(folder, codes)).find((code) => code !== undefined) ?? site.language
  const tag = tagOf(ending)
  if (tag !== undefined)
    return [
      problem(
        'language-unknown',
        path,
        start,
        `.${ending} in the file name is no language of the site, so this file is published in ${shown}`,
        remedyFor(tag, 'file', site),
      ),
    ]
  const leading = codeOf(first, codes)
  if (leading === undefined) return []
  const message = `the language is at the beginning of the file name, so this file is published in ${shown}`
  return [
    problem(
      'language-unknown',
      path,
      start,
      message,
      `rename it to ${file.replace(stem, `${rest.join('')}.${leading}`)}`,
    ),
  ]
}

/** `posts/de/x.en.md` */
function twoPlaces({ path, folders }: ContentFile, codes: readonly string[]): Problem[] {
  const stem = (path.split('/').at(-1) ?? '').replace(/\.[a-z]+$/i, '')
  const named = codeOf(stem.includes('.') ? (stem.split('.').at(-1) ?? '') : '', codes)
  const folder = folders.map((one) => codeOf(one, codes)).find((code) => code !== undefined)
  if (named === undefined || folder === undefined || named === folder) return []
  const message = `the file is in the folder of ${folder}, and its name ends in .${named}, which counts`
  return [problem('language-contradiction', path, start, message, `move it out of the folder, or leave out .${named}`)]
}

/** `posts/de/x.md` with `lang: en` */
function otherLang(
  { data, source, at }: Pick<Document<PageFrontMatter>, 'data' | 'source' | 'at'>,
  site: Pick<Site, 'languages'>,
): Problem[] {
  const own = data.lang === undefined ? undefined : languageOfTag(site, data.lang)
  if (own === undefined || source.language === undefined || own === source.language) return []
  const message = `lang: ${data.lang} counts, but the folder or name of the file says ${source.language}`
  return [
    problem(
      'language-contradiction',
      source.path,
      at('lang'),
      message,
      `remove lang:, or move the file to where those in ${own} are`,
    ),
  ]
}

function unknownWords(
  { path = settingsPath, words = {}, wordsAt }: Described,
  site: Pick<Site, 'languages'>,
  codes: readonly string[],
): Problem[] {
  return Object.keys(words).flatMap((code) => {
    if (codes.includes(code)) return []
    const at = wordsAt?.('languages', code) ?? start
    if (codes.length === 0)
      return [
        problem(
          'language-unknown',
          path,
          at,
          `languages.${code} is not used: the site has one language`,
          'remove it, or add languages: to content/site.yml',
        ),
      ]
    const [tag = code] = Intl.getCanonicalLocales(code)
    const meant = languageOfTag(site, tag)
    const remedy = meant ? `did you mean ${meant}?` : `write one of ${codes.join(', ')}, or add it to content/site.yml`
    return [problem('language-unknown', path, at, `languages.${code}: the site has no language ${code}`, remedy)]
  })
}

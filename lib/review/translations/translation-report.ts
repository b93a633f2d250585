/** Reports which languages each document has and lacks, and which paragraphs of its source have changed since they were translated. */
import { type StaleParagraph, staleParagraphs } from './stale-paragraphs.ts'
import { isTypoFix } from './typo-fix.ts'

/** The front matter keys whose values a translation translates. */
export const translatedKeys = ['title', 'subtitle', 'description'] as const
export type TranslatedKey = (typeof translatedKeys)[number]

/** The translatable parts of a document. */
export type Wording = { keys: Partial<Record<TranslatedKey, string>>; paragraphs: string[] }

export type Version = Wording & { path: string; language: string }

/** The source as of the last change of a translation; why it is not known; or null, if the translation is being written now. */
export type SourceThen = { date: string; commit: string; wording: Wording } | { unknown: string } | null

/** A front matter key of the source whose value has changed since; empty if it was absent. */
export type StaleKey = { key: TranslatedKey; before: string; now: string }

export type TranslationState =
  | { language: string; state: 'missing' }
  | { language: string; path: string; state: 'current' }
  | { language: string; path: string; state: 'unknown'; why: string }
  | {
      language: string
      path: string
      state: 'stale'
      /** The day and commit of its last change. */
      since: string
      commit: string
      keys: StaleKey[]
      paragraphs: StaleParagraph[]
    }

export type DocumentTranslations = { source: string; language: string; title: string; translations: TranslationState[] }

export type SiteTranslations = { languages: string[]; reports: DocumentTranslations[] }

/**
 * @param languages of the site, the one that is written first at the front
 * @param versions of one document
 * @param sourceThen reads the source as of the last change of a translation
 * @returns null for a document that exists in one language alone, as all do on a site with one language
 */
export function translationsOf(
  languages: readonly string[],
  versions: readonly Version[],
  sourceThen: (translation: Version, source: Version) => SourceThen,
): DocumentTranslations | null {
  const inOrder = versions.toSorted((a, b) => languages.indexOf(a.language) - languages.indexOf(b.language))
  const [source] = inOrder
  if (!source || languages.length < 2) return null
  const translations = languages
    .filter((language) => language !== source.language)
    .map((language): TranslationState => {
      const translation = inOrder.find((one) => one.language === language)
      return translation
        ? stateOf(translation, source, sourceThen(translation, source))
        : { language, state: 'missing' }
    })
  return { source: source.path, language: source.language, title: source.keys.title ?? source.path, translations }
}

function stateOf({ language, path }: Version, now: Version, then: SourceThen): TranslationState {
  if (then === null) return { language, path, state: 'current' }
  if ('unknown' in then) return { language, path, state: 'unknown', why: then.unknown }
  const keys = translatedKeys
    .map((key): StaleKey => ({ key, before: then.wording.keys[key] ?? '', now: now.keys[key] ?? '' }))
    .filter((one) => !isTypoFix(one.before, one.now))
  const paragraphs = staleParagraphs(then.wording.paragraphs, now.paragraphs, now.language)
  if (keys.length + paragraphs.length === 0) return { language, path, state: 'current' }
  return { language, path, state: 'stale', since: then.date, commit: then.commit, keys, paragraphs }
}

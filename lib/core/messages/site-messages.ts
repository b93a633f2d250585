/** The words of a site: those of a language, with the owner's own. */
import { type Messages, messagesFor, type WordOverrides } from './messages.ts'

export type WordSettings = {
  readonly language: string
  /** `site.yml: words` */
  readonly words?: WordOverrides | undefined
}

/**
 * @param language of the text or page; default: the site's
 * @returns the words for it; the owner's words are in the language of the site
 */
export const siteMessages = (site: WordSettings, language: string = site.language): Messages =>
  messagesFor(language, siteWords(site, language))

/** The owner's words, if they are in this language. */
export const siteWords = (site: WordSettings, language: string): WordOverrides | undefined =>
  primary(language) === primary(site.language) ? site.words : undefined

const primary = (language: string) => language.toLowerCase().split('-')[0]

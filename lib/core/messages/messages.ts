/** The words of the interface in a language, with those that the owner of the site replaced. */
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fill, placeholders } from './fill.ts'
import { fr } from './fr.ts'
import { ja } from './ja.ts'
import { pt } from './pt.ts'
import type { Messages, Word, WordGroup } from './words.ts'
import { zh } from './zh.ts'

export type { Messages, Word, WordGroup } from './words.ts'

/** Add a language here and as a file next to this one (docs/maintain/extending.md). */
const languages: Readonly<Record<string, WordGroup>> = { ar, de, en, es, fr, ja, pt, zh }

/** The languages that have words, by their codes. */
export const translatedLanguages = Object.keys(languages)

/** An owner's words, in groups as in the file of a language. They replace those of the language. */
export type WordOverrides = WordGroup

/** `pt-BR` → `pt`: the code of the language whose words are used; undefined if there are none and English is used. */
export function wordsLanguage(language: string): string | undefined {
  const code = language.toLowerCase().split('-')[0] ?? ''
  return Object.hasOwn(languages, code) ? code : undefined
}

const made = new Map<string, Messages>()
const madeForOwner = new WeakMap<WordOverrides, Map<string, Messages>>()

/**
 * Returns the words of a language, English for one that has none. Dates, numbers and lists are in the language itself either way.
 * @param language BCP 47
 * @param overrides `words` of content/site.yml
 */
export function messagesFor(language: string, overrides?: WordOverrides): Messages {
  const known = overrides ? (madeForOwner.get(overrides) ?? new Map<string, Messages>()) : made
  if (overrides) madeForOwner.set(overrides, known)
  const messages = known.get(language) ?? makeMessages(language, overrides)
  known.set(language, messages)
  return messages
}

function makeMessages(language: string, overrides: WordOverrides = {}): Messages {
  const isTranslated = wordsLanguage(language) !== undefined
  const rulesOf = (own: boolean) => (own || isTranslated ? language : 'en')
  const words = spoken(en, ownWords(language, overrides), overrides, (word, values, own) =>
    fill(word, values, rulesOf(own), language),
  )
  // The keys are those of English, and a word is a function exactly if its English text has placeholders.
  return { ...words, language } as unknown as Messages
}

/** The words of a language as its file has them, with the owner's in their place. */
export const ownWords = (language: string, overrides: WordOverrides = {}): WordGroup =>
  merged(en, languages[wordsLanguage(language) ?? 'en'] ?? en, overrides)

const merged = (english: WordGroup, words: WordGroup, overrides: WordGroup): WordGroup =>
  Object.fromEntries(
    Object.entries(english).map(([name, source]) => {
      const [own = source, typed] = [words[name], overrides[name]]
      if (!isWord(source)) return [name, merged(source, groupOf(own), groupOf(typed))]
      return [name, typed !== undefined && isWord(typed) ? typed : own]
    }),
  )

type Spoken = { [name: string]: string | ((...values: (string | number)[]) => string) | Spoken }
type Say = (word: Word, values: Readonly<Record<string, string | number>>, isOwners: boolean) => string

function spoken(english: WordGroup, words: WordGroup, overrides: WordGroup, say: Say): Spoken {
  return Object.fromEntries(
    Object.entries(english).map(([name, source]): [string, Spoken[string]] => {
      const word = words[name]
      if (!isWord(source)) return [name, spoken(source, groupOf(word), groupOf(overrides[name]), say)]
      if (word === undefined || !isWord(word)) throw new Error(`There is no word for ${name}`)
      const names = placeholders(source)
      if (names.length === 0) return [name, typeof word === 'string' ? word : word.other]
      return [name, (...values) => say(word, named(names, values), overrides[name] === word)]
    }),
  )
}

const named = (names: readonly string[], values: readonly (string | number)[]) =>
  Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']))

export const isWord = (entry: Word | WordGroup): entry is Word => typeof entry === 'string' || 'other' in entry

const groupOf = (entry: Word | WordGroup | undefined): WordGroup => (entry === undefined || isWord(entry) ? {} : entry)

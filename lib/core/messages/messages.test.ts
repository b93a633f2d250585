import { describe, expect, test } from 'vitest'
import { en } from './en.ts'
import { placeholders } from './fill.ts'
import {
  isWord,
  messagesFor,
  ownWords,
  translatedLanguages,
  type Word,
  type WordGroup,
  wordsLanguage,
} from './messages.ts'
import { siteMessages } from './site-messages.ts'

/** Every word of a group with its path: `review.answers.gone`. */
const wordsIn = (group: WordGroup, path = ''): [string, Word][] =>
  Object.entries(group).flatMap(([name, entry]) =>
    isWord(entry) ? [[path + name, entry] as [string, Word]] : wordsIn(entry, `${path}${name}.`),
  )
const textsOf = (word: Word) => (typeof word === 'string' ? [word] : Object.values(word))
const english = new Map(wordsIn(en))

describe.each(translatedLanguages)('the words in %s', (language) => {
  const words = wordsIn(ownWords(language))

  test('have the values of their English, each in every plural form that shows a number', () => {
    for (const [path, word] of words) {
      const known = placeholders(english.get(path) ?? '').sort()
      for (const text of textsOf(word)) {
        const named = placeholders(text).sort()
        const spelt = typeof word !== 'string' && !named.includes('count')
        // Arabic says "two articles" in one word.
        expect([...named, ...(spelt ? ['count'] : [])].sort(), `${path}: ${text}`).toEqual(known)
      }
    }
  })

  test('have every plural form that a blog can need', () => {
    const rules = new Intl.PluralRules(language)
    // From a million on, some languages have a form of their own.
    const needed = new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)))
    for (const [path, word] of words)
      if (typeof word !== 'string') expect(Object.keys(word), path).toEqual(expect.arrayContaining([...needed]))
  })

  test('are typed without stray spaces, and without the straight apostrophe', () => {
    for (const [path, word] of words)
      for (const text of textsOf(word)) expect(text, path).toMatch(/^(?! )(?!.* $)(?!.* {2})[^']+$/)
  })
})

test('a word that counts takes the plural form of its language', () => {
  const posts = (language: string) => [0, 1, 2, 5, 11, 100].map((count) => messagesFor(language).postCount(count))
  expect(posts('en')).toEqual(['0 articles', '1 article', '2 articles', '5 articles', '11 articles', '100 articles'])
  expect(posts('ar')).toEqual(['لا مقالات', 'مقال واحد', 'مقالان', '5 مقالات', '11 مقالًا', '100 مقال'])
  expect(posts('fr').slice(0, 3)).toEqual(['0 article', '1 article', '2 articles'])
  expect(posts('ja')[2]).toBe('2本の記事')
})

test('values go to their places, whatever their order in the language, and numbers are written as in the language', () => {
  expect(messagesFor('en').seriesPart(2, 5)).toBe('Part 2 of 5')
  expect(messagesFor('ja').seriesPart(2, 5)).toBe('全5回の第2回')
  expect(messagesFor('de').postCount(1234)).toBe('1.234 Artikel')
  expect(messagesFor('ar-EG').pageNumber(12)).toBe('صفحة ١٢')
  expect(messagesFor('en').headingLink('{text} $& {count}')).toBe('Link to this section: {text} $& {count}')
})

test('a region uses the words of its language, and a language without words those of English with its own numbers', () => {
  expect(messagesFor('pt-BR')).toMatchObject({ home: 'Início', language: 'pt-BR' })
  expect(messagesFor('en-IN').postCount(123_456)).toBe('1,23,456 articles')
  expect(wordsLanguage('ca')).toBeUndefined()
  expect(messagesFor('ca')).toMatchObject({ home: 'Home', language: 'ca' })
  expect(messagesFor('ca').postCount(1234)).toBe('1.234 articles')
})

test('the words of an owner replace those of the language of the site, in its plural forms, and no others', () => {
  const words = {
    allPosts: 'Essays',
    postCount: { one: '{count} essay', other: '{count} essays' },
    review: { new: 'Fresh' },
  }
  const site = { language: 'en-GB', words }
  expect(siteMessages(site)).toMatchObject({ allPosts: 'Essays', home: 'Home', review: { new: 'Fresh', gone: 'Gone' } })
  expect([1, 2].map(siteMessages(site).postCount)).toEqual(['1 essay', '2 essays'])
  expect(siteMessages(site, 'de').allPosts).toBe('Alle Artikel')
  const polish = {
    language: 'pl',
    words: { postCount: { one: '{count} esej', few: '{count} eseje', other: '{count} esejów' } },
  }
  expect([1, 3, 5].map(siteMessages(polish).postCount)).toEqual(['1 esej', '3 eseje', '5 esejów'])
})

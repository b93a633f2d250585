/** The letter under which an alphabetical list files a name. */

/** Names that begin with no letter. */
export const noLetter = '#'

/** Scripts with too many letters for a heading each, and the sign that stands for all of them. */
const joined: readonly (readonly [script: RegExp, sign: string])[] = [
  [/\p{Script=Han}/u, '漢'],
  [/\p{Script=Hangul}/u, '한'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'あ'],
]

/** What a name is sorted by: `.net` stands with the N. */
export const filedName = (name: string): string => name.normalize('NFC').replace(/^[^\p{L}\p{N}]+/u, '')

/**
 * @param language decides whether a letter with a mark is one of its own: `Å` is in Swedish and is not in English
 * @returns a function that gives the letter of a name: upper case where there is one, `#` for a name without letters at its beginning
 */
export function initialLetter(language: string): (name: string) => string {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' })
  return (name) => {
    const [first = ''] = filedName(name)
    if (!/\p{L}/u.test(first)) return noLetter
    const script = joined.find(([letters]) => letters.test(first))
    if (script) return script[1]
    const [plain = first] = first.normalize('NFD')
    const letter = compare(first, plain) === 0 ? plain : first
    const [upper = letter, ...more] = letter.toUpperCase()
    // `ß` becomes two letters; it has no upper case that a heading could show.
    return more.length > 0 ? letter : upper
  }
}

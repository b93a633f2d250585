/** Finds the language code for a language's name. */

/** Two-letter language codes (ISO 639-1 has 183) by the language's English name and its own name. */
function namesOfLanguages(): Map<string, string> {
  const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  return new Map(
    letters
      .flatMap((first) => letters.map((second) => first + second))
      .flatMap((code): [string, string][] => {
        const name = english.of(code)
        // Replaced codes (iw, in) have the name of their successor.
        if (name === undefined || Intl.getCanonicalLocales(code)[0] !== code) return []
        const own = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? name
        return [
          [name.toLowerCase(), code],
          [own.toLowerCase(), code],
        ]
      }),
  )
}

/** @returns `de` for `German` and `Deutsch`; null if the text is not the name of a language */
export function languageCode(name: string): string | null {
  return namesOfLanguages().get(name.trim().toLowerCase()) ?? null
}

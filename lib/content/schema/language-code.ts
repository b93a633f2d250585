/** The code of a language that is written out. */

/** Languages with a code of two letters (ISO 639-1 has 183), by their names in English and in themselves. */
function namesOfLanguages(): Map<string, string> {
  const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  return new Map(
    letters
      .flatMap((first) => letters.map((second) => first + second))
      .flatMap((code): [string, string][] => {
        const name = english.of(code)
        // Codes that were replaced (iw, in) show the name of the new one.
        if (name === undefined || Intl.getCanonicalLocales(code)[0] !== code) return []
        const own = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? name
        return [
          [name.toLowerCase(), code],
          [own.toLowerCase(), code],
        ]
      }),
  )
}

/** @returns `de` for `German` and `Deutsch`; null for anything that is no name of a language */
export function languageCode(name: string): string | null {
  return namesOfLanguages().get(name.trim().toLowerCase()) ?? null
}

/** Names of languages, each in itself: `Deutsch`. */

/** Returns a language’s name in itself. */
export function languageName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language', languageDisplay: 'standard' }).of(code) ?? code
  // Many languages write their names small within sentences; a list of names begins each with a capital.
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1)
}

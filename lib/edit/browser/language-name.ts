/** Ships to the browser. Names of languages, in the language of the desk. */
const names = new Intl.DisplayNames('en', { type: 'language' })

/** `German` for `de`; a code that has no name is its own. */
export const languageName = (code: string): string => names.of(code) ?? code

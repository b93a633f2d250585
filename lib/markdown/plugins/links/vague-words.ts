/** Link texts without meaning: read out of context, as a screen reader's list of links is, each of them could lead anywhere. */

const byLanguage: Readonly<Record<string, readonly string[]>> = {
  en: ['here', 'click here', 'click this', 'this', 'link', 'this link', 'more', 'read more', 'learn more', 'see here'],
  de: ['hier', 'hier klicken', 'klicken sie hier', 'klick hier', 'link', 'mehr', 'weiterlesen', 'siehe hier'],
  fr: ['ici', 'cliquez ici', 'cliquer ici', 'lien', 'ce lien', 'plus', 'en savoir plus', 'lire la suite'],
  es: ['aquí', 'haz clic aquí', 'haga clic aquí', 'enlace', 'este enlace', 'más', 'leer más', 'ver más'],
  ca: ['aquí', 'fes clic aquí', 'clica aquí', 'enllaç', 'aquest enllaç', 'més', 'llegir més'],
  pt: ['aqui', 'clique aqui', 'este link', 'link', 'mais', 'leia mais', 'saiba mais'],
  it: ['qui', 'clicca qui', 'link', 'questo link', 'leggi di più', 'leggi tutto'],
  nl: ['hier', 'klik hier', 'link', 'deze link', 'meer', 'lees meer'],
  ja: ['こちら', 'ここ', 'リンク'],
}

const sets = new Map(Object.entries(byLanguage).map(([language, phrases]) => [language, new Set(phrases)]))

/** Whether a link's text is vague in a language (BCP 47); never in a language that is not listed. */
export function isVague(text: string, language: string): boolean {
  const bare = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  return sets.get(language.toLowerCase().split('-')[0] ?? '')?.has(bare) ?? false
}

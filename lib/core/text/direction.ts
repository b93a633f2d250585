/** Determines the writing direction of a language. */

const rightToLeft = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'ku',
  'nqo',
  'pnb',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
])

/** Returns the chosen direction, else that of the language. */
export function siteDirection(language: string, chosen: 'ltr' | 'rtl' | undefined): 'ltr' | 'rtl' {
  const [code = ''] = language.toLowerCase().split('-')
  return chosen ?? (rightToLeft.has(code) ? 'rtl' : 'ltr')
}

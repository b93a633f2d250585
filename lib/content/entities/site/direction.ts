/** The writing direction of a language. */

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

/** `rtl` for languages written from right to left, unless said otherwise. */
export function siteDirection(language: string, chosen: 'ltr' | 'rtl' | undefined): 'ltr' | 'rtl' {
  const [code = ''] = language.toLowerCase().split('-')
  return chosen ?? (rightToLeft.has(code) ? 'rtl' : 'ltr')
}

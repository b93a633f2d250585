/** HTML character references in front matter: numeric ones, and the names that people type. */

const names: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  copy: '©',
  reg: '®',
  trade: '™',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  times: '×',
  deg: '°',
  euro: '€',
  pound: '£',
  sect: '§',
  rarr: '→',
  larr: '←',
}

/** @returns the character of a reference such as `&amp;` or `&#8217;`; null for any other text, which stays as typed */
export function decodeEntity(typed: string): string | null {
  const [, decimal, hexadecimal, name = ''] = /^&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));$/i.exec(typed) ?? []
  if (decimal === undefined && hexadecimal === undefined)
    return Object.hasOwn(names, name) ? (names[name] ?? null) : null
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  // Control characters, surrogates and code points beyond Unicode are not text.
  const isText =
    code >= 0x20 && !(code >= 0x7f && code < 0xa0) && !(code >= 0xd800 && code < 0xe000) && code <= 0x10ffff
  return isText ? String.fromCodePoint(code) : null
}

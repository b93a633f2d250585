/** Finds words of headlines that may not end a line after one of their hyphens: `--flag`, `x-y`, `C++-like`, `UTF-8`. */

/** Longer words would leave holes. */
const longest = 24

/**
 * The parts of a text, in order; every second one is such a word, with the punctuation around it.
 * Words of plain letters, such as server-side, may be divided.
 */
export function codeWords(text: string): string[] {
  const parts = ['']
  for (const [index, piece] of text.split(/(\S+)/).entries()) {
    if (index % 2 === 1 && isCodeWord(piece)) parts.push(piece, '')
    else parts.push(`${parts.pop()}${piece}`)
  }
  return parts
}

/** The same for HTML whose tags have no text in their attributes: only words between tags count. */
export const bindCodeWords = (html: string, bind: (word: string) => string): string =>
  html.replace(/<[^>]*>|[^\s<]+/g, (piece) => (piece.startsWith('<') || !isCodeWord(piece) ? piece : bind(piece)))

function isCodeWord(piece: string): boolean {
  const word = piece.replace(/^["'“‘«([{]+|["'”’»)\]}.,:;!?…]+$/g, '')
  if (word.length > longest || !/-\S/.test(word)) return false
  return /^--?[\p{L}\p{N}]/u.test(word) || /[\p{N}+#_.=*/&]/u.test(word) || /(?:^|-)\p{L}(?:-|$)/u.test(word)
}

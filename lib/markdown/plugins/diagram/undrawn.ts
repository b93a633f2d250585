/** Finds what a drawing leaves out: the library skips a statement it does not understand without a word, and we may not. */

/** The grammar's own words, which no drawing shows. */
const keywords = new Set(
  (
    'participant actor as note left right of over loop alt else opt par and critical option break rect end ' +
    'subgraph direction state class namespace autonumber activate deactivate note br lr rl td tb bt'
  ).split(' '),
)

/** Statements about looks, which the site decides, and about nothing that is drawn. */
const looks = /^(?:classDef|class|style|linkStyle|direction|autonumber|activate|deactivate|rect)\b(?!.*\{)/

/** Class names after a node, and the letter in an entity relation such as `||--o{`. */
const notWords = /:::[\w-]+|[|}o][|o](?:--|\.\.)[|o][|{o]/g

/**
 * The first statement of which a word is not in the drawing, or `undefined`.
 * @param statements lines of the source
 * @param drawn every text and attribute of the SVG
 */
export function firstUndrawn<Statement extends { text: string }>(
  statements: Statement[],
  drawn: string,
): { statement: Statement; word: string } | undefined {
  const shown = new Set(wordsOf(drawn))
  for (const statement of statements) {
    if (looks.test(statement.text) && !/^class\s+\S+$/.test(statement.text)) continue
    const text = statement.text.replace(notWords, ' ')
    const word = wordsOf(text).find((candidate) => !keywords.has(candidate) && !shown.has(candidate))
    if (word !== undefined) return { statement, word }
  }
  return undefined
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []

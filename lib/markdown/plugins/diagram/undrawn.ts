/** Finds what a drawing left out: the library silently skips statements that it doesn't understand. */

/** Keywords of the grammar, which no drawing shows. */
const keywords = new Set(
  (
    'participant actor as note left right of over loop alt else opt par and critical option break rect end ' +
    'subgraph direction state class namespace autonumber activate deactivate note br lr rl td tb bt'
  ).split(' '),
)

/** Statements about presentation, which the site decides, or about nothing visible. */
const looks = /^(?:classDef|class|style|linkStyle|direction|autonumber|activate|deactivate|rect)\b(?!.*\{)/

/** Class names after a node, and the letters in relations such as `||--o{` of entities and `o--` of classes. */
const notWords = /:::[\w-]+|[|}o][|o](?:--|\.\.)[|o][|{o]|\bo(?:--|\.\.)|(?:--|\.\.)o\b/g

/**
 * Returns the first statement with a word that is missing from the drawing, or `undefined`.
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

/** Translates the MDX parser's errors into an author's terms. */

export type Explanation = { message: string; remedy: string }

const voidElements = /^(?:area|br|col|embed|hr|img|input|link|source|track|wbr)$/i

/**
 * @param reason the parser's message
 * @param line the text of the line it refers to
 */
export function explainMdx(reason: string, line: string): Explanation {
  if (/^Unexpected end of file in expression/.test(reason))
    return {
      message: 'a { is never closed; in .mdx, braces contain JavaScript',
      remedy: 'write \\{ for a literal brace',
    }
  if (/^Could not parse (?:expression|import)/.test(reason))
    return {
      message: 'the text after a { is not JavaScript; in .mdx, braces contain JavaScript',
      remedy: 'write \\{ and \\} for literal braces',
    }
  const comment = /<!--\s*(.*?)\s*(?:-->|$)/.exec(line)?.[1]
  if (comment !== undefined && /^Unexpected character `!`/.test(reason))
    return { message: 'a comment is never closed', remedy: `write {/* ${comment} */}` }
  const unclosed = /^Expected a closing tag for `<([\w.-]+)/.exec(reason)?.[1]
  if (unclosed !== undefined)
    return voidElements.test(unclosed)
      ? { message: `<${unclosed}> is not closed; in .mdx, every tag must be closed`, remedy: `write <${unclosed} />` }
      : {
          message: `<${unclosed}> is never closed`,
          remedy: `add </${unclosed}>, or write \\< if it is not a tag`,
        }
  const [, address] = /<((?:https?:\/\/|mailto:)[^\s<>]+|[\w.+-]+@[\w-]+\.[\w.-]+)>/.exec(line) ?? []
  if (address !== undefined && /^Unexpected character/.test(reason)) {
    const target = address.includes(':') ? address : `mailto:${address}`
    return {
      message: '.mdx does not support addresses in angle brackets',
      remedy: `write [${address.replace(/^mailto:/, '')}](${target})`,
    }
  }
  if (/^Unexpected character .* before name/.test(reason))
    return { message: 'a < starts a tag in .mdx, but no tag name follows', remedy: 'write \\< for a literal <' }
  return {
    message: reason.replace(/^[A-Z]/, (letter) => letter.toLowerCase()),
    remedy: 'correct the line; in .mdx, write \\{ and \\< for a literal { and <',
  }
}

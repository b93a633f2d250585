/** The MDX parser's complaints in an author's words. */

export type Explanation = { message: string; remedy: string }

const voidElements = /^(?:area|br|col|embed|hr|img|input|link|source|track|wbr)$/i

/**
 * @param reason what the parser says
 * @param line the text of the line it names
 */
export function explainMdx(reason: string, line: string): Explanation {
  if (/^Unexpected end of file in expression/.test(reason))
    return {
      message: 'a { is opened and never closed; in .mdx, braces hold JavaScript',
      remedy: 'write \\{ where a brace is meant',
    }
  if (/^Could not parse (?:expression|import)/.test(reason))
    return {
      message: 'a { is followed by words that are not JavaScript, which is what braces hold in .mdx',
      remedy: 'write \\{ and \\} where braces are meant',
    }
  const comment = /<!--\s*(.*?)\s*(?:-->|$)/.exec(line)?.[1]
  if (comment !== undefined && /^Unexpected character `!`/.test(reason))
    return { message: 'there are no HTML comments in .mdx', remedy: `write {/* ${comment} */}` }
  const unclosed = /^Expected a closing tag for `<([\w.-]+)/.exec(reason)?.[1]
  if (unclosed !== undefined)
    return voidElements.test(unclosed)
      ? { message: `<${unclosed}> is not closed, as every tag must be in .mdx`, remedy: `write <${unclosed} />` }
      : {
          message: `<${unclosed}> is opened and not closed`,
          remedy: `add </${unclosed}>, or write \\< where no tag is meant`,
        }
  if (/^Unexpected character .* before name/.test(reason))
    return { message: 'a < begins a tag in .mdx, and no name follows it', remedy: 'write \\< where the sign is meant' }
  return {
    message: reason.replace(/^[A-Z]/, (letter) => letter.toLowerCase()),
    remedy: 'correct the line; in .mdx, { and < in prose are written \\{ and \\<',
  }
}

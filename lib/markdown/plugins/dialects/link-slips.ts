/** Links that are nearly right, and so shown as typed. */
import { fileSlug } from '../../../core/addresses/slug.ts'
import { cut, type Slip } from './slip.ts'

const address = String.raw`(?:https?:\/\/|mailto:|\.{0,2}\/|#)`
/** A file beside the document, by its ending. */
const file = String.raw`(?!${address})[^()\s"'<>#:]+(?:[ \t]+[^()\s"'<>:]+)*[ \t]+[^()\s"'<>:]*\.(?:md|markdown|mdx|pdf|png|jpe?g|gif|webp|avif|svg|zip|csv|txt|mp3|mp4|webm)`

/** The title of a link that lacks its quotes, or an address with spaces. */
function spaced(text = '', target = ''): string {
  // The size of a picture in markdown-it.
  const sized = /^(\S+)[ \t]+=\d*%?x?\d*%?$/i.exec(target)?.[1]
  if (sized) return `Write [${cut(text)}](${sized}) without a size`
  if (target.startsWith('#')) return `Write [${cut(text)}](#${fileSlug(target.slice(1))})`
  const [, complete, title = ''] = /^(https?:\/\/[^/\s]+|\S*(?:\/|\.[a-z\d]{2,5}))[ \t]+([^./]*)$/i.exec(target) ?? []
  return `Write [${cut(text)}](${complete ? `${complete} "${cut(title)}"` : target.replace(/[ \t]/g, '%20')})`
}

const linkForms: readonly { pattern: RegExp; write: (match: RegExpMatchArray) => string }[] = [
  {
    pattern: new RegExp(String.raw`(?<!\\)\[([^[\]]{1,200})\][ \t]+\((${address}[^()\s]*)\)`, 'g'),
    write: ([, text, target]) => `Write [${cut(text)}](${target}) without a space between the brackets`,
  },
  {
    pattern: new RegExp(String.raw`(?<!\\)\(([^()]{1,200})\)\[(${address}[^[\]\s]*)\]`, 'g'),
    write: ([, text, target]) => `Write [${cut(text)}](${target})`,
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\\)\[([^[\]]{1,200})\]\((${address}[^()\s"'<>]*(?:[ \t]+[^()\s"'<>]+)+)[ \t]*\)`,
      'g',
    ),
    write: ([, text, target]) => spaced(text, target),
  },
  {
    pattern: new RegExp(String.raw`(?<!\\)\[([^[\]]{0,200})\]\((${file})\)`, 'g'),
    write: ([, text, target]) => spaced(text, target),
  },
  {
    pattern: new RegExp(String.raw`(?<!\\)\[([^[\]]{1,200})\]\((${address}[^()\s]*)(?=[^\n()]*(?:\n|$))`, 'g'),
    write: ([, text, target]) => `Write [${cut(text)}](${target}), with a closing bracket`,
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\\)\[([^[\]]{1,200})\]\([ \t]*(${address}[^()\s]*)[ \t]+(["“'])([^"“”'()\n]{0,100})[^"'()\n]?\)`,
      'g',
    ),
    write: ([, text, target, , title]) => `Write [${cut(text)}](${target} "${cut(title)}")`,
  },
]

/** @param source of a paragraph, in which code and links are blank */
export const linkSlips = (source: string): Slip[] =>
  linkForms.flatMap(({ pattern, write }) =>
    Array.from(source.matchAll(pattern), (match) => {
      // A picture is a link with an exclamation mark, unless a sentence ends with it.
      const isPicture = match[0].startsWith('[') && /(?:^|[^\p{L}\p{N}\\])!$/u.test(source.slice(0, match.index))
      const sign = isPicture ? '!' : ''
      return {
        offset: match.index - sign.length,
        message: `The ${isPicture ? 'picture' : 'link'} ${sign}${cut(match[0])} is shown as typed`,
        remedy: write(match).replace(/^Write /, `Write ${sign}`),
      }
    }),
  )

/**
 * `! [x](y.png)` at the beginning of a line.
 * @param source of a paragraph as typed
 */
export const pictureSlips = (source: string): Slip[] =>
  Array.from(
    source.matchAll(
      /^(?:[ \t]*)![ \t]+(\[[^[\]\n]*\]\([^()\s]+\.(?:png|jpe?g|gif|webp|avif|svg)(?:[ \t]+"[^"\n]*")?\))/gim,
    ),
    ([typed, link = '']) => ({ typed, link }),
  ).map(({ typed, link }) => ({
    offset: source.indexOf(typed) + typed.indexOf('!'),
    message: `The picture ${cut(typed.trim())} is shown as a link`,
    remedy: `Write !${cut(link)} without a space`,
  }))

/** Links that are nearly right, and so shown as typed. */
import { cut, type Slip } from './slip.ts'

const address = String.raw`(?:https?:\/\/|mailto:|\.{0,2}\/|#)`
/** A file beside the document, by its ending. */
const file = String.raw`(?!${address})[^()\s"'<>#:]+(?:[ \t]+[^()\s"'<>:]+)*[ \t]+[^()\s"'<>:]*\.(?:md|markdown|mdx|pdf|png|jpe?g|gif|webp|avif|svg|zip|csv|txt|mp3|mp4|webm)`

/** The title of a link that lacks its quotes, or an address with spaces. */
function spaced(text = '', target = ''): string {
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
    Array.from(source.matchAll(pattern), (match) => ({
      offset: match.index,
      message: `The link ${cut(match[0])} is shown as typed`,
      remedy: write(match),
    })),
  )

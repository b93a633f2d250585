/** Links that are nearly right, and so shown as typed. */
import { cut, type Slip } from './slip.ts'

const address = String.raw`(?:https?:\/\/|mailto:|\.{0,2}\/|#)`
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
    write: ([, text, target = '']) => `Write [${cut(text)}](${target.replace(/[ \t]/g, '%20')})`,
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

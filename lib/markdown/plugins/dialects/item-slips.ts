/** Items of a list without a space after their mark, and marks of callouts with a bracket too few: both became lines of the text above or of a quote. */
import { calloutKind } from '../blocks/callouts/kinds.ts'
import { cut, type Slip } from './slip.ts'

/**
 * @param source of the first paragraph of an item, in which code is blank
 * @param mark of its list: `-`, `*`, `+` or `1.`
 */
export function itemSlips(source: string, mark: string): Slip[] {
  const pattern = /\d/.test(mark)
    ? /^[ \t]*(\d{1,3}[.)])(?=[\p{L}[])/u
    : new RegExp(String.raw`^[ \t]*([${mark}])(?=[\p{L}[])${mark === '*' ? '(?=[^*]*$)' : ''}`, 'u')
  let offset = 0
  return source.split('\n').flatMap((line, index): Slip[] => {
    const start = offset
    offset += line.length + 1
    const [typed, item = ''] = pattern.exec(line) ?? []
    if (index === 0 || typed === undefined) return []
    const rest = cut(line.slice(typed.length))
    return [
      {
        offset: start + typed.length - item.length,
        message: `${item}${rest} is shown within the item above it: no space follows its mark`,
        remedy: `Write ${/\d/.test(mark) ? item.replace(/\D$/, mark.slice(-1)) : item} ${rest}`,
      },
    ]
  })
}

/** @param source of the first paragraph of a quote that is no callout */
export function quoteSlips(source: string): Slip[] {
  const [line = ''] = source.split('\n')
  const typed = /^(?:\[!|!\[?)([A-Z]+)[!\]]*(?=[ \t]*$)/.exec(line)
  const [mark, name] = typed ?? []
  if (mark === undefined || name === undefined || mark === `[!${name}]` || !calloutKind(name)) return []
  return [{ offset: 0, message: `${mark} does not begin a callout`, remedy: `Write [!${name}]` }]
}

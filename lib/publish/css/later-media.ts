/** Rules that most readers never need: they are in a separate sheet, which is linked at the end of a page. */
import type { AtRule } from 'postcss'

/** The media queries of those rules, as lightningcss writes them. */
const queries: readonly string[] = ['print', '(forced-colors:active)', '(prefers-contrast:more)']

/** `media` of the link: a browser to which none applies loads the sheet last, and doesn't wait for it. */
export const laterMedia = queries.join(',')

export const isLaterMedia = ({ name, params = '' }: Partial<AtRule>): boolean =>
  name === 'media' && queries.includes(params.replaceAll(': ', ':'))

/** Names the template tags that are not understood. */
import type { Nodes } from 'mdast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { report } from '../../tree/report.ts'

/** Names a tag that stands as typed. `{{ x }}` may well be prose about templates: only what Jekyll would have filled in is named. */
export function nameUnknown(file: VFile, node: Nodes | Point | undefined, tag: string, inAddress = false): void {
  const shown = tag.length > 60 ? `${tag.slice(0, 60)}…` : tag
  if (/^\{\{[<%]/.test(tag)) {
    report(
      file,
      'shortcode-unknown',
      node,
      `The shortcode ${shown} is not understood and stands as typed`,
      'Replace it by Markdown',
    )
  } else if (/^\{[:#]/.test(tag)) {
    if (/^\{:\s*[a-z:.#]/i.test(tag) && !/^\{:\.?\d/.test(tag)) {
      report(
        file,
        'kramdown-unknown',
        node,
        `The attributes ${shown} are not understood and stand as typed`,
        'Remove them',
      )
    }
  } else if (
    inAddress ||
    tag.startsWith('{%') ||
    /^\{\{-?\s*(?:site|page|post|include|layout|content|paginator)\b|\|/.test(tag)
  ) {
    report(
      file,
      'liquid-unknown',
      node,
      inAddress
        ? `The Liquid tag ${shown} is not understood; the address that holds it was left out`
        : `The Liquid tag ${shown} is not understood and stands as typed`,
      'Replace it by Markdown',
    )
  }
}

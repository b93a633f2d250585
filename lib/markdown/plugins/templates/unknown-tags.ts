/** Reports template tags that are not supported. */
import type { Nodes } from 'mdast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { report } from '../../tree/report.ts'
import { replacementFor } from './replacements.ts'
import { isZolaCall } from './zola-tags.ts'

/** Reports a tag that is shown as typed. `{{ x }}` may well be prose about templates, so only tags that Jekyll would have replaced are reported. */
export function reportUnknown(file: VFile, node: Nodes | Point | undefined, tag: string, inAddress = false): void {
  const shown = tag.length > 60 ? `${tag.slice(0, 60)}…` : tag
  if (/^\{\{[<%]/.test(tag) || isZolaCall(tag)) {
    report(
      file,
      'shortcode-unknown',
      node,
      `The shortcode ${shown} is not supported and is shown as typed`,
      replacementFor(tag, inAddress),
    )
  } else if (/^\{[:#]/.test(tag)) {
    if (/^\{:\s*[a-z:.#]/i.test(tag) && !/^\{:\.?\d/.test(tag)) {
      report(
        file,
        'kramdown-unknown',
        node,
        `The attributes ${shown} are not supported ${tag.startsWith('{::') ? '' : 'here '}and are shown as typed`,
        tag.startsWith('{::')
          ? 'Write <!-- … --> for a comment, or remove it'
          : 'Write them on the line below the block that they belong to, or remove them',
      )
    }
  } else if (
    inAddress ||
    tag.startsWith('{%') ||
    /^\{\{-?\s*(?:(?:site|page|post|include|layout|content|paginator)\b|\$?[a-z_]\w*(?:\.\w+)+\s*-?\}\}$)|\|/i.test(tag)
  ) {
    report(
      file,
      'liquid-unknown',
      node,
      inAddress
        ? `The Liquid tag ${shown} is not supported; the address that contains it was left out`
        : `The Liquid tag ${shown} is not supported and is shown as typed`,
      replacementFor(tag, inAddress),
    )
  }
}

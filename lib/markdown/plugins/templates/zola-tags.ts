/** Zola's shortcodes (getzola.org/documentation/content/shortcodes): `{{ name(key="value") }}`. Their templates belong to the site; names and keys are those of the documentation and of common themes. */
import { videoFrame } from './frame.ts'
import type { Meaning } from './meaning.ts'
import { firstNamed, tagArguments } from './tag-arguments.ts'

const call = /^\{\{-?\s*([\w:]+)\(([\s\S]*)\)\s*-?\}\}$/

/** Whether a tag calls a shortcode, which is never prose about another template language. */
export const isZolaCall = (tag: string): boolean => call.test(tag)

export function zolaTag(tag: string): Meaning | null {
  // Documentation shows a shortcode by commenting it out.
  const shown = /^\{\{-?\s*\/\*([\s\S]*?)\*\/\s*-?\}\}$/.exec(tag)?.[1]
  if (shown !== undefined) return { kind: 'text', value: `{{${shown}}}` }
  const [, name = '', written = ''] = call.exec(tag) ?? []
  if (name === '') return null
  const given = tagArguments(written)
  if (/^(?:youtube|vimeo)$/i.test(name))
    return videoFrame(name, firstNamed(given, 'id url src'), firstNamed(given, 'title'))
  const src = firstNamed(given, 'src path url')
  if (/(?:^|_)(?:img|image|figure|picture|photo)(?:_|$)/i.test(name) && src !== '')
    return { kind: 'picture', src, alt: firstNamed(given, 'alt'), caption: firstNamed(given, 'caption title') }
  if (/^gist$/i.test(name) && /^https:\/\/gist\.github\.com\//.test(src)) return { kind: 'link', url: src }
  return null
}

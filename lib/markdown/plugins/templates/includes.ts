/** Jekyll's includes for pictures. An include belongs to the site; names and keys are those of common themes: Minimal Mistakes, al-folio, Chirpy. */
import type { Meaning } from './meaning.ts'
import { firstNamed, tagArguments } from './tag-arguments.ts'

export function includedPicture(tag: string): Meaning | null {
  const [, name = '', written = ''] = /^\{%-?\s*include\s+(\S+)\s+([\s\S]*?)\s*-?%\}$/.exec(tag) ?? []
  // A value without quotes is a variable, and one with braces is still to be filled in.
  if (!/(?:figure|image|img|picture|photo)/i.test(name) || /=\s*[^"'\s]|\{\{/.test(written)) return null
  const given = tagArguments(written.replace(/\s*=\s*/g, '='))
  const src = firstNamed(given, 'src image_path path url file image img')
  const caption = firstNamed(given, 'caption title description text')
  return src === '' ? null : { kind: 'picture', src, alt: firstNamed(given, 'alt'), caption }
}

/** What to write instead of an option of a fence that is not supported. */
import { nearest } from '../../../core/problems/nearest.ts'

const options = ['title', 'showLineNumbers', 'mark', 'ins', 'del', 'hl_lines', 'linenos']

/**
 * @param meta the words after the language
 * @param first the first of them that is not supported
 */
export function metaAdvice(meta: string, first: string): string {
  // Quotes of two kinds, or none around a title of several words.
  const [, key, quoted] = /\b(title|file|filename|name)=["'“”]([^"'“”]+)["'“”]/i.exec(first) ?? []
  if (key) return `write ${key}="${quoted}"`
  const bare = /\b(title|file|filename|name)=([^\s"'{}]+(?:[ \t]+[^\s"'{}=/]+)+)/i.exec(meta)
  if (bare?.[2]?.split(/\s/).includes(first)) return `write ${bare[1]}="${bare[2]}"`
  const name = /^[a-z][\w-]*/i.exec(first)?.[0] ?? ''
  const [meant] = nearest(name, options)
  return meant ? `did you mean ${meant}?` : 'remove it, or see the guide for the supported options'
}

/** Hugo's built-in shortcodes (gohugo.io/shortcodes); null for those of a site's own. */
import type { Meaning } from './meaning.ts'
import { tagArguments } from './tag-arguments.ts'

/** Splits `{{< name arguments >}}`; null for anything else. */
const parts = (tag: string) => {
  const [, name, written] = /^\{\{[<%]-?\s*([\w/-]+)\s*([\s\S]*?)\s*\/?-?[>%]\}\}$/.exec(tag) ?? []
  return name === undefined ? null : { name: name.toLowerCase(), ...tagArguments(written ?? '') }
}

/** Interprets a shortcode in running text. */
export function shortcodeInText(tag: string): Meaning | null {
  const code = /^\{\{[<%]-?\s*highlight\b\s*"?([\w+#.-]*)"?[^\n]*?[>%]\}\}([\s\S]*?)\{\{[<%]-?\s*\/\s*highlight/.exec(
    tag,
  )
  if (code) return { kind: 'code', language: code[1] ?? '', value: (code[2] ?? '').replace(/^\n|\n[ \t]*$/g, '') }
  // Documentation shows a shortcode by commenting it out.
  const shown = /^\{\{([<%])\s*\/\*([\s\S]*?)\*\/\s*([>%])\}\}$/.exec(tag)
  if (shown) return { kind: 'text', value: `{{${shown[1]}${shown[2]}${shown[3]}}}` }
  const called = parts(tag)
  if (!called) return null
  const { name, at, named } = called
  const value = (key: string, index = 0) => named.get(key) ?? at(index)
  if (name === 'figure' && named.get('src')) {
    const caption = [named.get('title'), named.get('caption'), named.get('attr')].filter(Boolean).join(' · ')
    return { kind: 'picture', src: named.get('src') ?? '', alt: named.get('alt') ?? '', caption: caption.trim() }
  }
  if (name === 'gist' && at(1)) return { kind: 'link', url: `https://gist.github.com/${at(0)}/${at(1)}` }
  if (['x', 'tweet', 'twitter'].includes(name) && /^\d+$/.test(value('id')))
    return { kind: 'link', url: `https://x.com/${named.get('user') || 'i'}/status/${value('id')}` }
  if (name === 'instagram' && value('id')) return { kind: 'link', url: `https://www.instagram.com/p/${value('id')}/` }
  return null
}

/** `{{< ref "name.md" >}}` and `relref`, in an address: the path of the file that they name, which the check of links looks up. */
export function shortcodeInAddress(tag: string): string | null {
  const called = parts(tag)
  if (!called || (called.name !== 'ref' && called.name !== 'relref')) return null
  const [, path = '', fragment = ''] = /^([^#]*)(#.*)?$/.exec(called.named.get('path') ?? called.at(0)) ?? []
  if (path === '') return fragment || null
  const file = path.replace(/^\/|\/$/g, '')
  return `/${/\.(?:md|mdx|markdown)$/i.test(file) ? file : `${file}.md`}${fragment}`
}

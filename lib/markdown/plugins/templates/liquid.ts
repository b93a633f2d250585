/** The meaning of the template tags of Jekyll, Hugo, Hexo and Zola on this site; null for tags that are not supported. */
import { videoFrame } from './frame.ts'
import { hexoAddress, hexoTag } from './hexo-tags.ts'
import { includedPicture } from './includes.ts'
import type { Meaning } from './meaning.ts'
import { shortcodeInAddress, shortcodeInText } from './shortcodes.ts'
import { zolaTag } from './zola-tags.ts'

export type Site = { siteUrl: string; titles?: string | undefined }

/**
 * Interprets a tag in running text.
 * @param site.siteUrl the base address of the site; `titles` those of posts, see `BodyInput`
 */
export function meaningInText(tag: string, { siteUrl, titles }: Site): Meaning | null {
  const { origin, pathname } = new URL(siteUrl)
  const block = /^\{%-?\s*highlight\s+(\S+?)?(?:\s[^%]*)?-?%\}([\s\S]*?)\{%-?\s*endhighlight/.exec(tag)
  if (block) return { kind: 'code', language: block[1] ?? '', value: withoutIndent(block[2] ?? '') }
  if (/^\{%-?\s*(?:comment|(?:end)?raw)\b/.test(tag)) return { kind: 'nothing' }
  if (/^\{\{-?\s*site\.url\s*-?\}\}$/.test(tag)) return { kind: 'text', value: origin }
  if (/^\{\{-?\s*site\.baseurl\s*-?\}\}$/.test(tag)) return { kind: 'text', value: pathname.replace(/\/$/, '') }
  return (
    codeBlock(tag) ?? frame(tag) ?? shortcodeInText(tag) ?? includedPicture(tag) ?? hexoTag(tag, titles) ?? zolaTag(tag)
  )
}

/**
 * Interprets a tag in an address, as a path from the site's root; the base path is added later.
 * `link` and `post_url` become paths of the files they name.
 */
export function meaningInAddress(tag: string): string | null {
  if (/^\{\{-?\s*site\.(?:url|baseurl)\s*-?\}\}$/.test(tag)) return ''
  const filtered =
    /^\{\{-?\s*(["'])(.*?)\1\s*((?:\|\s*(?:relative_url|absolute_url|url|prepend:\s*site\.(?:baseurl|url))\s*)+)-?\}\}$/
  const path = filtered.exec(tag)?.[2]
  if (path !== undefined) return path.startsWith('/') ? path : `/${path}`
  const file = /^\{%-?\s*link\s+(\S.*?)\s*-?%\}$/.exec(tag)?.[1]
  if (file) return `/${file.replace(/^\//, '')}`
  const post = /^\{%-?\s*post_url\s+(\S+)\s*-?%\}$/.exec(tag)?.[1]
  return post ? `/_posts/${post.replace(/^\//, '')}.md` : (shortcodeInAddress(tag) ?? hexoAddress(tag))
}

/** `{% include youtube.html id="x" %}`, `{% youtube x %}`, `{{< youtube x >}}`, and the same for Vimeo. */
function frame(tag: string): Meaning | null {
  const match =
    /^\{(?:%-?\s*(?:include\s+)?|\{[<%]\s*)\S*?(youtube|vimeo)\S*\s+([\s\S]*?)\s*\/?[-%>]*\}+$/i.exec(tag) ??
    /^\{%-?\s*include\s+video\S*\s+(?=[^}]*\bprovider\s*=\s*["'](youtube|vimeo)["'])([\s\S]*?)\s*-?%\}$/i.exec(tag)
  if (!match) return null
  const settings = match[2] ?? ''
  const title = /\b(?:title|caption|alt)\s*=\s*(["'])(.*?)\1/.exec(settings)?.[2] ?? ''
  const typed =
    /\b(?:id|video_?id|video|url|src)\s*=\s*["']?([^\s"']+)/i.exec(settings)?.[1] ??
    /^["']?([^\s"'=]+)["']?/.exec(settings)?.[1] ??
    ''
  return videoFrame(match[1] ?? '', typed, title)
}

/** Hexo’s `{% codeblock [title] [lang:x] [address] [words of the link] %}`. */
function codeBlock(tag: string): Meaning | null {
  const [, settings = '', code] =
    /^\{%-?\s*code(?:block)?\b\s*([^%]*?)\s*-?%\}([\s\S]*?)\{%-?\s*endcode(?:block)?/.exec(tag) ?? []
  if (code === undefined) return null
  const options = [...settings.matchAll(/(?:^|\s)(\w+):(?!\/\/)(\S+)/g)]
  const language = options.find(([, name]) => name === 'lang')?.[2] ?? ''
  const title = options
    .reduce((text, [option]) => text.replace(option, ''), settings)
    .replaceAll('"', '')
    .trim()
  return { kind: 'code', language, value: withoutIndent(code), ...(title === '' ? {} : { title }) }
}

/** Code without its common indentation and without the line breaks next to the tags. */
function withoutIndent(code: string): string {
  const lines = code
    .replace(/^[ \t]*\n/, '')
    .replace(/\n[ \t>]*$/, '')
    .split('\n')
  const indents = lines.filter((line) => line.trim()).map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0)
  const shared = Math.min(...indents, Number.POSITIVE_INFINITY)
  return lines.map((line) => line.slice(Number.isFinite(shared) ? shared : 0)).join('\n')
}

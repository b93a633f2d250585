/** Tags with which dev.to (`{% youtube x %}`) and Hashnode (`%[address]`) embed something: they become its address alone on a line. */

const places: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  twitter: 'https://twitter.com/i/status/',
  tweet: 'https://twitter.com/i/status/',
  github: 'https://github.com/',
  gist: '',
  link: '',
  embed: '',
  codepen: '',
  codesandbox: 'https://codesandbox.io/s/',
  instagram: 'https://www.instagram.com/p/',
  user: 'https://dev.to/',
  tag: 'https://dev.to/t/',
  replit: 'https://replit.com/',
  stackblitz: 'https://stackblitz.com/edit/',
}

/** Lines between fences are code. */
export function withoutEmbedTags(markdown: string): string {
  let fence = ''
  return markdown
    .split('\n')
    .map((line) => {
      const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1]
      if (mark !== undefined && (fence === '' || (mark.startsWith(fence) && line.trim() === mark)))
        fence = fence === '' ? mark : ''
      return fence === '' && mark === undefined ? (addressIn(line) ?? hashnodeLine(line)) : line
    })
    .join('\n')
}

/** Hashnode's pictures with an alignment, embeds within a line and mentions of people are Markdown of its own. */
const hashnodeLine = (line: string): string =>
  line
    .replace(/(!\[[^\]]*\]\(\s*<?[^\s()<>]+>?)\s+(?:align|width|height)="[^"]*"(?:\s+\w+="[^"]*")*\s*\)/g, '$1)')
    .replace(/(^|[^%])%\[(https?:\/\/[^\]\s<>]+)\]/g, '$1<$2>')
    .replace(/@\[([^\]]+)\]\((@[\w-]+)\)/g, '[$1](https://hashnode.com/$2)')

/** Names of widgets, whose content is not in the export. */
export function widgetsIn(markdown: string): string[] {
  const text = markdown.replace(/^\s{0,3}(`{3,}|~{3,})[\s\S]*?(?:^\s{0,3}\1|$(?![\s\S]))/gm, '')
  return [...new Set([...text.matchAll(/(?:^|(?<=\s))%%\[([\w-]+)\]/g)].map(([typed]) => typed))]
}

function addressIn(line: string): string | undefined {
  const hashnode = /^\s*%\[(https?:\/\/[^\]\s]+)\]\s*$/.exec(line)?.[1]
  if (hashnode !== undefined) return `<${hashnode}>`
  const [, name = '', value = ''] = /^\s*\{%-?\s*([a-z]+)\s+([^\s%]+)[^%]*%\}\s*$/.exec(line) ?? []
  const place = Object.hasOwn(places, name) ? places[name] : undefined
  if (place === undefined) return undefined
  const address = /^https?:\/\//.test(value) ? value : place + value
  return /^https?:\/\/[^<>]+$/.test(address) ? `<${address}>` : undefined
}

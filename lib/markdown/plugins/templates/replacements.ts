/** What to write instead of a template tag that is not supported. */

/** Tags that name a file of the site. */
const file = /^\{(?:%-?\s*(?:link|post_url)|\{[<%]\s*(?:rel)?ref)\b/

/** The first pattern that matches a tag decides. */
const table: readonly [pattern: RegExp, remedy: string][] = [
  [/^\{[{%][<%]?-?\s*(?:include\s+)?\S*(?:figure|image|img|picture)/i, 'Write ![what it shows](path.png "Caption")'],
  [/^\{[{%][<%]?-?\s*(?:include\s+)?\S*(?:youtube|vimeo)/i, 'Write the address of the video alone on a line'],
  [/^\{\{[<%]\s*\/?\s*(?:highlight|code)\b/, 'Write a block of code between two lines ```'],
  [
    /^\{[{%][<%]?-?\s*\/?\s*(?:include\s+)?\S*(?:alert|notice|admonition|callout|note|tip|warning|hint)/i,
    'Write > [!NOTE] and the text behind it',
  ],
  [/^\{[{%][<%]?-?\s*\/?\s*details\b/, 'Write :::details Title, the text, and a line :::'],
  [/^\{[{%][<%]?-?\s*(?:include\s+)?\S*(?:gist|tweet|instagram|twitter|embed|codepen|x)\b/i, 'Write a link to it'],
  [file, 'Write a link to the file: [words](name.md)'],
  [/^\{%-?\s*include/, 'Write the text of the included file here'],
  [/^\{%-?\s*(?:if|unless|else|elsif|endif|endunless|for|endfor|case|when|assign|capture)\b/, 'Write what it showed'],
  [/^\{\{-?\s*(?![<%])/, 'Write the text it stood for, or put it in backticks'],
]

/** @param inAddress whether the tag is in the address of a link or picture */
export function replacementFor(tag: string, inAddress: boolean): string {
  if (inAddress) return file.test(tag) ? 'Write the name of the file' : 'Write the address itself'
  return table.find(([pattern]) => pattern.test(tag))?.[1] ?? 'Write its text in Markdown, or remove it'
}

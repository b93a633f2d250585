/** The recipes of `docs/maintain/extending.md` as changes to files: a block of code with a `title` is a new file, or a diff of one. */

/** `text` is a whole file, or the lines of a diff: those with `-` or a space are in the file, those with `+` or a space are in it afterwards. */
export type Change = { recipe: string; path: string; kind: 'file' | 'diff'; text: string }

/** All changes of a document, in order, each with the heading it is below. */
export function changesOf(document: string): Change[] {
  const parts = document.matchAll(/^## (.+)$|^```(\w+) title="([^"]+)"\n([\s\S]*?)^```$/gm)
  let recipe = ''
  return [...parts].flatMap(([, heading, language, path, text = '']): Change[] => {
    if (heading !== undefined) recipe = heading
    return path === undefined ? [] : [{ recipe, path, kind: language === 'diff' ? 'diff' : 'file', text }]
  })
}

/**
 * Applies a diff to a file.
 * @throws if the lines of one of its places are not in the file exactly once
 */
export function patched(source: string, { recipe, path, text }: Change): string {
  return text.split(/^@@\n/m).reduce((result, place) => {
    const lines = place.split('\n').filter((line) => line !== '')
    const having = (sign: string) =>
      lines.flatMap((line) => (line.startsWith(sign) || line.startsWith(' ') ? [line.slice(1)] : [])).join('\n')
    const [before, after] = [having('-'), having('+')]
    // A line that is only removed may be the part of a longer one.
    const found = result.split(before).length - 1
    if (before === '' || found !== 1)
      throw new Error(`${recipe}: ${path} has these lines ${found} times, not once:\n${before}`)
    return result.replace(before, () => after)
  }, source)
}

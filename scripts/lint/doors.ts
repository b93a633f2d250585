/** Lint rule for rooms: the door of each says in two to four lines what is behind it. */

const door = /^lib\/[^/]+\/index\.ts$/
const fewest = 2
const most = 4

/**
 * @param files path from the repository root → source text
 * @returns one line per broken rule: `path:line  what is wrong — what to do`
 */
export function doorProblems(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .filter(([path]) => door.test(path))
    .flatMap(([path, source]) => {
      const [, comment = ''] = /^\/\*\*([\s\S]*?)\*\//.exec(source) ?? []
      const lines = comment.split('\n').filter((line) => /\w/.test(line)).length
      if (lines >= fewest && lines <= most) return []
      return [`${path}:1  says in ${lines} lines what is behind it — begin with a comment of ${fewest} to ${most}`]
    })
}

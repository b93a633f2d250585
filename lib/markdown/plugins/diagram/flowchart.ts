/** Rewrites a line of a flowchart for the diagram library, which reads `A-->B` as one node called "A--" and skips the rest. */

/** Quoted text, node labels and edge labels: left unchanged. */
const verbatim = String.raw`"[^"]*"|\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|\|[^|]*\|`

/** `-- yes -->`, `-. no .->`, `== sure ==>`: a label inside the arrow. `--o B` and `--x B` are other arrows. */
const labelled = String.raw`(?<open>--|-\.|==)(?![ox]\s)\s*(?<label>[^-=.|<>\s](?:[^-=|<>]*[^-=.|<>\s])?)\s*(?<close>-->|---|\.->|\.-|==>|===)`

/** Arrows of any length. */
const arrow = String.raw`(?<back><)?(?<line>-{2,}>|-{3,}|-\.+->?|={2,}>|={3,})`

const pattern = new RegExp(`(?<verbatim>${verbatim})|${labelled}|${arrow}|(?<end>;)`, 'g')

/** The statements of a line: one, or several separated by semicolons. */
export function tidyFlowchart(line: string): string[] {
  return line
    .replace(pattern, (whole, ...rest) => {
      const groups: Record<string, string | undefined> = rest.at(-1)
      if (groups.verbatim) return whole
      if (groups.end) return '\n'
      if (groups.label) return ` ${shape(groups.open ?? '', groups.close ?? '')}|${groups.label}| `
      return ` ${groups.back ?? ''}${shape(groups.line ?? '', groups.line ?? '')} `
    })
    .split('\n')
    .map((statement) =>
      statement
        .replace(/([->=.]) +\|/g, '$1|')
        .replace(/ {2,}/g, ' ')
        .trim(),
    )
    .filter(Boolean)
}

/** The shortest arrow of its kind, the only one that the library knows. */
function shape(open: string, close: string): string {
  const head = close.endsWith('>')
  if (open.startsWith('-.')) return head ? '-.->' : '-.-'
  if (open.startsWith('=')) return head ? '==>' : '==='
  return head ? '-->' : '---'
}

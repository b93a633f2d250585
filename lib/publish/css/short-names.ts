/** Gives the custom properties of a style sheet short names: long ones are a tenth of what a page's style weighs. */

const propertyName = /(?<![\w-])--[a-z][\w-]*/gi

/**
 * @param css the whole style sheet, so that a property has the same name on every page
 * @param fixed names that other style sheets or scripts use
 * @returns for the names that a page's markup uses, a function that renames all others in a part of the sheet
 */
export function shortNames(
  css: string,
  fixed: ReadonlySet<string>,
): (own: readonly string[]) => (part: string) => string {
  const uses = new Map<string, number>()
  for (const [name] of css.matchAll(propertyName)) uses.set(name, (uses.get(name) ?? 0) + 1)
  // Sorting is stable: properties that are used equally often remain in the order of the sheet.
  const often = [...uses].sort(([, a], [, b]) => b - a).map(([name]) => name)
  const free = letters(new Set([...fixed, ...often]))
  const long = often.filter((name) => name.length > 4 && !fixed.has(name))
  const short = new Map(long.map((name) => [name, free()]))
  return (own) => {
    const kept = new Set(own)
    return (part) => part.replace(propertyName, (name) => (kept.has(name) ? name : (short.get(name) ?? name)))
  }
}

/** `--a` to `--z`, `--aa`, `--ab` …, without those that are taken. */
function letters(taken: ReadonlySet<string>): () => string {
  let last = 0
  const next = (): string => {
    let name = ''
    for (let rest = ++last; rest > 0; rest = Math.floor((rest - 1) / 26))
      name = String.fromCharCode(97 + ((rest - 1) % 26)) + name
    return taken.has(`--${name}`) ? next() : `--${name}`
  }
  return next
}

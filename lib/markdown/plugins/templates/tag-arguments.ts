/** The arguments of a template tag: `"words" id=3, src='x.png'`. */

export type TagArguments = {
  /** Returns an argument without a name by its position, or `''`. */
  at: (index: number) => string
  /** All arguments without a name. */
  places: readonly string[]
  named: ReadonlyMap<string, string>
}

const argument = /(?:([\w-]+)=)?(?:"((?:\\.|[^"\\])*)"|`([^`]*)`|'([^']*)'(?=[\s,]|$)|([^\s"`]+))/g

/** @param written what follows the name of the tag */
export function tagArguments(written: string): TagArguments {
  const named = new Map<string, string>()
  const places: string[] = []
  for (const [, name, double, ticked, single, bare] of written.matchAll(argument)) {
    const value = double?.replace(/\\(.)/g, '$1') ?? ticked ?? single ?? bare?.replace(/,$/, '') ?? ''
    if (name) named.set(name.toLowerCase(), value)
    else if (bare !== ',') places.push(value)
  }
  return { at: (index) => places[index] ?? '', places, named }
}

/** The first of several named arguments, or `''`. */
export const firstNamed = ({ named }: Pick<TagArguments, 'named'>, names: string): string =>
  names
    .split(' ')
    .map((name) => named.get(name))
    .find((value) => value !== undefined && value !== '') ?? ''

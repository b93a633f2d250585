/** The imports of a source file, from its syntax tree. */
import { parseSync } from 'oxc-parser'

export type Import = {
  /** As written: `./slug.ts`, `yaml`. */
  specifier: string
  /** 1-based. */
  line: number
  /** Whether it imports only types, so that nothing remains at run time. */
  typeOnly: boolean
  /** Whether it is imported when the code gets there. */
  dynamic?: boolean
}

/**
 * All static imports, re-exports and dynamic imports with a literal specifier, in order.
 * @param path its extension determines the parser
 * @throws {SyntaxError} if the source cannot be parsed
 */
export function importsOf(path: string, source: string): Import[] {
  const { module, errors } = parseSync(path, source)
  if (errors[0]) throw new SyntaxError(`${path}: ${errors[0].message}`)
  const found = [
    ...module.staticImports.map(({ start, moduleRequest, entries }) => ({
      start,
      specifier: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...module.staticExports.flatMap(({ start, entries }) => {
      const from = entries.find(({ moduleRequest }) => moduleRequest)?.moduleRequest
      return from ? [{ start, specifier: from.value, typeOnly: entries.every(({ isType }) => isType) }] : []
    }),
    ...module.dynamicImports.flatMap(({ start, moduleRequest }) => {
      const literal = /^(['"`])(.*)\1$/.exec(source.slice(moduleRequest.start, moduleRequest.end))?.[2]
      return literal === undefined ? [] : [{ start, specifier: literal, typeOnly: false, dynamic: true }]
    }),
  ]
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ start, ...found }) => ({ ...found, line: source.slice(0, start).split('\n').length }))
}

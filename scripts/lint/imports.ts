/** What a source file imports, read from its syntax tree. */
import { parseSync } from 'oxc-parser'

export type Import = {
  /** As written: `./slug.ts`, `yaml`. */
  specifier: string
  /** From 1. */
  line: number
  /** Whether only types are taken, so that nothing of it is left at run time. */
  typeOnly: boolean
}

/**
 * All static imports, re-exports and dynamic imports with a literal address, in the order of the file.
 * @param path decides by its extension how the source is read
 * @throws {SyntaxError} when the source cannot be parsed
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
      return literal === undefined ? [] : [{ start, specifier: literal, typeOnly: false }]
    }),
  ]
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ start, specifier, typeOnly }) => ({ specifier, typeOnly, line: source.slice(0, start).split('\n').length }))
}

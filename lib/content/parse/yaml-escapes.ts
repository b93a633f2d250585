/** Escape sequences in double quotes that an author hardly meant. */
import { isScalar, Scalar } from 'yaml'
import type { Loss } from './yaml-pitfalls.ts'

/** Characters that `\t` and the like stand for in double quotes. */
const escapes: Readonly<Record<string, string>> = {
  t: 'a tab',
  r: 'a line break',
  f: 'a form feed',
  v: 'a vertical tab',
  b: 'a backspace',
  a: 'a bell',
  e: 'an escape character',
  '0': 'a null character',
}

/** Finds an escape sequence that was probably a path of Windows: `"C:\temp"`. Line breaks, `\n`, are often meant. */
export function readEscape(key: string, value: unknown, yaml: string): Omit<Loss, 'offset'> | null {
  if (!isScalar(value) || value.type !== Scalar.QUOTE_DOUBLE || !value.range) return null
  const typed = yaml.slice(value.range[0] + 1, value.range[1] - 1)
  const [, letter = ''] = /(?<!\\)(?:\\\\)*\\([trfvbae0])/.exec(typed) ?? []
  if (letter === '') return null
  return {
    message: `YAML reads \\${letter} in double quotes as ${escapes[letter]}`,
    remedy: `write ${key}: '${typed.replaceAll("'", "''")}' if the backslash is meant`,
  }
}

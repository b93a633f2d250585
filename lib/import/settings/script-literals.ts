/**
 * Reads the literal values of a configuration file in JavaScript or TypeScript. The file is data: it is never run, and values that are
 * computed are left out.
 */

type Token = { kind: 'text'; value: string } | { kind: 'name'; value: string } | { kind: 'sign'; value: string }

/** Comments, strings without `${…}`, names, and single signs; a computed template is a sign of its own. */
const tokens =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\$]|\\.|\$(?!\{))*)`|`(?:[^`\\]|\\.)*`|([\p{L}_$][\p{L}\p{N}_$]*)|([^\s\p{L}\p{N}])/gu

/** @returns path of keys, joined by dots → text: `i18n.defaultLocale`. Entries of lists have no number; the first of equal paths counts. */
export function scriptLiterals(source: string): Map<string, string> {
  const found = new Map<string, string>()
  const list = tokensOf(source)
  /** The keys around a token; a list or call adds an empty one. */
  const around: string[] = []
  let key = ''
  for (const [index, token] of list.entries()) {
    const next = list[index + 1]
    const isKey = next?.kind === 'sign' && next.value === ':' && token.kind !== 'sign'
    if (isKey) key = token.value
    else if (token.kind === 'sign' && /[{[(]/.test(token.value)) {
      around.push(key)
      key = ''
    } else if (token.kind === 'sign' && /[}\])]/.test(token.value)) around.pop()
    else if (token.kind === 'sign' && /[,;]/.test(token.value)) key = ''
    else if (token.kind === 'text' && key !== '' && isWhole(next)) {
      const path = [...around.filter((part) => part !== ''), key].join('.')
      if (!found.has(path)) found.set(path, token.value)
    }
  }
  return found
}

/** A text with something after it is part of an expression. */
const isWhole = (next: Token | undefined) => next === undefined || (next.kind === 'sign' && /[,;}\])]/.test(next.value))

function tokensOf(source: string): Token[] {
  return [...source.matchAll(tokens)].flatMap(([typed, single, double, template, name, sign]): Token[] => {
    const text = single ?? double ?? template
    if (text !== undefined) return [{ kind: 'text', value: unescaped(text) }]
    if (name !== undefined) return [{ kind: 'name', value: name }]
    if (sign !== undefined) return [{ kind: 'sign', value: sign }]
    return typed.startsWith('`') ? [{ kind: 'sign', value: '`' }] : []
  })
}

const unescaped = (text: string) =>
  text.replace(/\\(?:u([\da-f]{4})|(.))/gis, (_, code, sign) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : sign === 'n' ? '\n' : sign,
  )

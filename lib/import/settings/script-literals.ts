/**
 * Reads the literal values of a configuration file in JavaScript or TypeScript. The file is data: it is never run, and values that are
 * computed are left out.
 */

type Token = { kind: 'text'; value: string } | { kind: 'name'; value: string } | { kind: 'sign'; value: string }

/** Comments, strings without `${…}`, names, and single signs; a computed template is a sign of its own. */
const tokens =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\$]|\\.|\$(?!\{))*)`|`(?:[^`\\]|\\.)*`|([\p{L}_$][\p{L}\p{N}_$]*)|([^\s\p{L}\p{N}])/gu

type Literal = {
  /** The keys around it, joined by dots: `i18n`. Entries of lists have no number. */
  group: string
  key: string
  text: string
  /** The index of the token that opens its object. */
  object: number
}

/** @returns path of keys, joined by dots → text: `i18n.defaultLocale`. The first of equal paths counts. */
export function scriptLiterals(source: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const { group, key, text } of literalsOf(source)) {
    const path = group === '' ? key : `${group}.${key}`
    if (!found.has(path)) found.set(path, text)
  }
  return found
}

/** @returns the texts of each object in the lists whose path ends so: `navbar.items` */
export function scriptRecords(source: string, wanted: string): ReadonlyMap<string, string>[] {
  const records = new Map<number, Map<string, string>>()
  for (const { group, key, text, object } of literalsOf(source))
    if (group === wanted || group.endsWith(`.${wanted}`))
      records.set(object, (records.get(object) ?? new Map()).set(key, text))
  return [...records.values()]
}

function literalsOf(source: string): Literal[] {
  const found: Literal[] = []
  const list = tokensOf(source)
  /** The brackets open around a token; a list or call has an empty key. */
  const around: { key: string; index: number }[] = []
  let key = ''
  for (const [index, token] of list.entries()) {
    const next = list[index + 1]
    const isKey = next?.kind === 'sign' && next.value === ':' && token.kind !== 'sign'
    if (isKey) key = token.value
    else if (token.kind === 'sign' && /[{[(]/.test(token.value)) {
      around.push({ key, index })
      key = ''
    } else if (token.kind === 'sign' && /[}\])]/.test(token.value)) around.pop()
    else if (token.kind === 'sign' && /[,;]/.test(token.value)) key = ''
    else if (token.kind === 'text' && key !== '' && isWhole(next)) {
      const names = around.flatMap((one) => (one.key === '' ? [] : [one.key]))
      found.push({ group: names.join('.'), key, text: token.value, object: around.at(-1)?.index ?? -1 })
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

/** Reads `\(…\)` and `\[…\]` as formulas, as MathJax and Pandoc do, and `\\(…\\)` and `\\[…\\]`, as Markdown processors without formulas need it. */
import type { Code, Construct, Effects, State, Token, TokenizeContext } from 'micromark-util-types'
import type { Processor } from 'unified'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathText: 'mathText'
    mathTextSequence: 'mathTextSequence'
    mathTextData: 'mathTextData'
  }
}

const backslash = 92
const closers: Readonly<Record<number, number>> = { 40: 41, 91: 93 }

/** A remark plugin. It creates the tokens of remark-math, which turns them into formulas. Comes before the escapes of Markdown: `\(` is one. */
export function remarkMathBrackets(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { text: { [backslash]: brackets() } }]
}

/** The source of a formula between `\\(` and `\\)`, where backslashes, `_` and `*` are escaped. */
export const unescaped = (source: string): string => source.replace(/\\([\\_*])/g, '$1')

function brackets(): Construct {
  /** The brackets that nothing closes in a text: searching for each of them again would take quadratic time. */
  const unclosed = new WeakMap<TokenizeContext, Set<string>>()
  return {
    name: 'mathBrackets',
    tokenize(effects, ok, nok) {
      const known = unclosed.get(this) ?? new Set()
      unclosed.set(this, known)
      let slashes = 0
      let closer = 0

      const open: State = (code) => {
        if (code === backslash && slashes < 2) {
          effects.consume(code)
          slashes++
          return open
        }
        closer = closers[code ?? 0] ?? 0
        if (slashes === 0 || closer === 0 || known.has(`${slashes} ${closer}`)) return nok(code)
        effects.consume(code)
        effects.exit('mathTextSequence')
        return between
      }

      const between: State = (code) => {
        if (code === null) {
          known.add(`${slashes} ${closer}`)
          return nok(code)
        }
        if (code === backslash) return effects.attempt(closing, end, slash)(code)
        return content(code)
      }

      const end: State = (code) => {
        effects.exit('mathText')
        return ok(code)
      }

      const content: State = (code) => {
        if (isLineEnding(code)) return single(effects, 'lineEnding', between)(code)
        effects.enter('mathTextData')
        return data(code)
      }

      const data: State = (code) => {
        if (code === null || code === backslash || isLineEnding(code)) {
          effects.exit('mathTextData')
          return between(code)
        }
        effects.consume(code)
        return data
      }

      /** A backslash that doesn't close the formula belongs to the character after it: `\\]` starts a new line. */
      const slash: State = (code) => {
        effects.enter('mathTextData')
        effects.consume(code)
        return (next) => {
          if (next === null || isLineEnding(next)) return data(next)
          effects.consume(next)
          return data
        }
      }

      const closing: Construct = {
        tokenize(effects, ok, nok) {
          let seen = 0
          const close: State = (code) => {
            if (code === backslash && seen < slashes) {
              effects.consume(code)
              seen++
              return close
            }
            if (seen < slashes || code !== closer) return nok(code)
            effects.consume(code)
            effects.exit('mathTextSequence')
            return ok
          }
          return (code) => {
            effects.enter('mathTextSequence')
            return close(code)
          }
        },
      }

      return (code) => {
        effects.enter('mathText')
        effects.enter('mathTextSequence')
        return open(code)
      }
    },
  }
}

const isLineEnding = (code: Code): boolean => code !== null && code < -2

const single =
  (effects: Effects, type: Token['type'], next: State): State =>
  (code) => {
    effects.enter(type)
    effects.consume(code)
    effects.exit(type)
    return next
  }

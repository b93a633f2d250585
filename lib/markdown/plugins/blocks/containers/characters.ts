/** Character classes for the parser states of `:::` blocks. Negative codes are line endings and tabs, null is the end of the text. */
import type { Code, Effects, State } from 'micromark-util-types'

export const colon = 58
export const isEnd = (code: Code): boolean => code === null || code < -2
export const isBlank = (code: Code): boolean => code === -2 || code === -1 || code === 32

/** Consumes spaces, up to a limit. */
export function blanks(effects: Effects, then: State, limit = Number.POSITIVE_INFINITY): State {
  let count = 0
  return start

  function start(code: Code): State | undefined {
    if (!isBlank(code) || count === limit) return then(code)
    effects.enter('whitespace')
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (isBlank(code) && count++ < limit) {
      effects.consume(code)
      return inside
    }
    effects.exit('whitespace')
    return then(code)
  }
}

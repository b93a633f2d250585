/**
 * `:::note Title` … `:::` for the Markdown parser: a block that holds blocks. Own syntax, since remark-directive also takes `10:30` and
 * `note:this` for its own, and reads neither the blank of VitePress (`::: note`) nor a title without brackets.
 */
import type { Code, Construct, Effects, Extension, State, Token, TokenizeContext } from 'micromark-util-types'
import { FenceTracker } from './fences.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    container: 'container'
    containerFence: 'containerFence'
    containerName: 'containerName'
    containerTitle: 'containerTitle'
  }
}

const colon = 58
const isEnd = (code: Code): boolean => code === null || code < -2
const isBlank = (code: Code): boolean => code === -2 || code === -1 || code === 32
const isOfName = (code: Code): boolean => code !== null && code > 0 && /[a-z\d_-]/i.test(String.fromCharCode(code))
/** `[Title]`, `{attributes}`. */
const endsName = (code: Code): boolean => isEnd(code) || isBlank(code) || code === 91 || code === 123

/** @param isKnown whether a name, as typed, is that of a block; a fence with any other name is text */
export const containerSyntax = (isKnown: (name: string) => boolean): Extension => ({
  flow: {
    [colon]: {
      name: 'container',
      concrete: true,
      tokenize(effects, ok, nok) {
        return openingFence(effects, isKnown, nok, (size) => (this.interrupt ? ok : content(this, effects, size, ok)))
      },
    },
  },
})

/** @param then what follows the line, given the number of its colons */
function openingFence(
  effects: Effects,
  isKnown: (name: string) => boolean,
  nok: State,
  then: (size: number) => State,
): State {
  let size = 0
  let name = ''
  return (code) => {
    effects.enter('container')
    effects.enter('containerFence')
    return colons(code)
  }

  function colons(code: Code): State | undefined {
    if (code === colon) {
      effects.consume(code)
      size++
      return colons
    }
    return size < 3 ? nok(code) : blanks(effects, beforeName)(code)
  }

  function beforeName(code: Code): State | undefined {
    if (!isOfName(code)) return nok(code)
    effects.enter('containerName')
    return inName(code)
  }

  function inName(code: Code): State | undefined {
    if (isOfName(code)) {
      effects.consume(code)
      name += String.fromCharCode(Number(code))
      return inName
    }
    if (!endsName(code) || !isKnown(name)) return nok(code)
    effects.exit('containerName')
    return blanks(effects, beforeTitle)(code)
  }

  function beforeTitle(code: Code): State | undefined {
    if (isEnd(code)) return end(code)
    effects.enter('containerTitle')
    effects.enter('chunkText', { contentType: 'text' })
    return inTitle(code)
  }

  function inTitle(code: Code): State | undefined {
    if (!isEnd(code)) {
      effects.consume(code)
      return inTitle
    }
    effects.exit('chunkText')
    effects.exit('containerTitle')
    return end(code)
  }

  function end(code: Code): State | undefined {
    effects.exit('containerFence')
    return then(size)(code)
  }
}

/** The lines below the opening fence, which are read as a document of their own, and the closing fence. */
function content(context: TokenizeContext, effects: Effects, size: number, ok: State): State {
  const fences = new FenceTracker(size)
  const closing = closingFence(fences)
  let chunk: Token | undefined
  let line = ''
  return (code) => (code === null ? end(code) : effects.attempt(ownLineEnd, lineStart, end)(code))

  function lineStart(code: Code): State | undefined {
    return effects.attempt(closing, end, chunkStart)(code)
  }

  function chunkStart(code: Code): State | undefined {
    if (code === null) return end(code)
    const previous = chunk
    chunk = effects.enter('chunkDocument', { contentType: 'document', previous })
    if (previous) previous.next = chunk
    line = ''
    return inChunk(code)
  }

  function inChunk(code: Code): State | undefined {
    if (!isEnd(code)) {
      effects.consume(code)
      line += String.fromCharCode(Math.max(32, Number(code)))
      return inChunk
    }
    fences.read(line)
    return code === null ? afterLast(code) : effects.check(ownLineEnd, chunkEnd, afterLast)(code)
  }

  function chunkEnd(code: Code): State | undefined {
    effects.consume(code)
    exitChunk()
    return lineStart
  }

  function afterLast(code: Code): State | undefined {
    exitChunk()
    return end(code)
  }

  function exitChunk(): void {
    const { start } = effects.exit('chunkDocument')
    context.parser.lazy[start.line] = false
  }

  function end(code: Code): State | undefined {
    effects.exit('container')
    return ok(code)
  }
}

/** A line end after which the quotes and list items around go on. */
const ownLineEnd: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return (next) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next))
    }
  },
}

const closingFence = (fences: FenceTracker): Construct => ({
  partial: true,
  tokenize(effects, ok, nok) {
    let size = 0
    return blanks(effects, start, 3)

    function start(code: Code): State | undefined {
      if (code !== colon) return nok(code)
      effects.enter('containerFence')
      return colons(code)
    }

    function colons(code: Code): State | undefined {
      if (code === colon) {
        effects.consume(code)
        size++
        return colons
      }
      effects.exit('containerFence')
      return size < 3 ? nok(code) : blanks(effects, end)(code)
    }

    function end(code: Code): State | undefined {
      return isEnd(code) && fences.isEnd(size) ? ok(code) : nok(code)
    }
  },
})

function blanks(effects: Effects, then: State, limit = Number.POSITIVE_INFINITY): State {
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

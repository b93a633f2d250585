/** Parses the content between the fences of a `:::` block. */
import type { Code, Construct, Effects, State, Token, TokenizeContext } from 'micromark-util-types'
import { blanks, colon, isEnd } from './characters.ts'
import { FenceTracker } from './fences.ts'

/** The lines below the opening fence, parsed as a nested document, and the closing fence. */
export function content(context: TokenizeContext, effects: Effects, size: number, ok: State): State {
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

/** A line ending after which the enclosing quotes and list items continue. */
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

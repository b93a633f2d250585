/**
 * Parser extension for `:::note Title` … `:::`, a block that contains blocks. remark-directive would also match `10:30` and `note:this`,
 * and supports neither the space of VitePress (`::: note`) nor a title without brackets.
 */
import type { Code, Effects, Extension, State } from 'micromark-util-types'
import { blanks, colon, isBlank, isEnd } from './characters.ts'
import { content } from './content.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    container: 'container'
    containerFence: 'containerFence'
    containerName: 'containerName'
    containerTitle: 'containerTitle'
  }
}

const isOfName = (code: Code): boolean => code !== null && code > 0 && /[a-z\d_-]/i.test(String.fromCharCode(code))
/** `[Title]`, `{attributes}`. */
const endsName = (code: Code): boolean => isEnd(code) || isBlank(code) || code === 91 || code === 123

/** @param isKnown whether a name, as typed, belongs to a block; a fence with any other name is text */
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

/** @param then the state after the line, given its number of colons */
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

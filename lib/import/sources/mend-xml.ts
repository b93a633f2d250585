/** Mends what makes exports unreadable to an XML parser: control characters, and `&` that begins no entity, as in `?a=1&b=2`. */

/** Characters that XML forbids, which databases hold nevertheless. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const bareAmpersand = /&(?!(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\w.-]{0,30});)/g

const opening = '<![CDATA['
const closing = ']]>'
/** Longer than a mark or an entity, which must not be cut in two. */
const held = 40

/** Returns a function that mends a text piece by piece; the last call, without a piece, returns the rest. */
export function xmlMender(): (piece?: string) => string {
  let rest = ''
  let inData = false
  return (piece) => {
    const text = rest + (piece ?? '')
    const end = piece === undefined ? text.length : Math.max(0, text.length - held)
    let mended = ''
    let at = 0
    while (at < end) {
      const mark = text.indexOf(inData ? closing : opening, at)
      const found = mark >= 0 && mark < end
      const stop = found ? mark : end
      const part = text.slice(at, stop)
      mended += inData
        ? part
        : part.replace(bareAmpersand, (sign, offset: number) => mendedSign(text, at + offset, sign))
      at = stop
      if (!found) continue
      const length = inData ? closing.length : opening.length
      mended += text.slice(at, at + length)
      at += length
      inData = !inData
    }
    rest = text.slice(at)
    return mended.replace(forbidden, '')
  }
}

/** An entity may end behind the end of a part. */
const mendedSign = (text: string, at: number, sign: string): string =>
  text.slice(at, at + held).search(bareAmpersandAtStart) === 0 ? '&amp;' : sign

const bareAmpersandAtStart = new RegExp(`^${bareAmpersand.source}`)

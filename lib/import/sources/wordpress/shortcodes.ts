/** Finds and replaces WordPress shortcodes: `[name key="value"]`, and `[name]content[/name]`. */

export type Shortcode = {
  name: string
  /** Named values; values without a name are under `0`, `1` and so on. */
  values: Readonly<Record<string, string>>
  content: string | undefined
  /** As typed. */
  typed: string
}

/** Two brackets show a shortcode as text. Names of one letter and numbers are references such as `[1]` in most texts. */
const opening = /(\[?)\[([a-z][\w-]+)((?:[\s=](?:[^[\]"']|"[^"]*"|'[^']*')*)?)(\/?)\](\]?)/gi

/**
 * Replaces shortcodes, outermost first.
 * @param replace returns HTML, or undefined to leave the text as it is
 */
export function replaceShortcodes(text: string, replace: (code: Shortcode) => string | undefined): string {
  if (!text.includes('[')) return text
  let result = ''
  let at = 0
  opening.lastIndex = 0
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const [tag, before = '', name = '', rest = '', , after = ''] = match
    if (before && after) {
      // `[[name]]` shows the shortcode, without the outer brackets.
      result += text.slice(at, match.index) + tag.slice(1, -1)
      at = opening.lastIndex
      continue
    }
    const start = match.index + before.length
    const end = match.index + tag.length - after.length
    const close = closingOf(text, name, end)
    const content = close === undefined ? undefined : text.slice(end, close)
    const stop = close === undefined ? end : close + name.length + 3
    const code = { name: name.toLowerCase(), values: valuesOf(rest), content, typed: text.slice(start, stop) }
    const html = replace(code)
    if (html === undefined) {
      opening.lastIndex = end
      continue
    }
    result += text.slice(at, start) + html
    at = stop
    opening.lastIndex = stop
  }
  return result + text.slice(at)
}

/** The closing tag, if it comes before the same name opens again. */
function closingOf(text: string, name: string, from: number): number | undefined {
  const close = text.indexOf(`[/${name}]`, from)
  if (close < 0) return undefined
  const again = text.indexOf(`[${name}`, from)
  return again >= 0 && again < close && /[\s\]]/.test(text[again + name.length + 1] ?? '') ? undefined : close
}

const value = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|'([^']*)'|(\S+)/g

function valuesOf(text: string): Record<string, string> {
  const plain = text
    .replace(/^=/, ' ')
    .replace(/&(?:quot|#8220|#8221|#8243|#0?34);|[“”″]/g, '"')
    .replace(/[\u00a0\u200b]/g, ' ')
  const values: Record<string, string> = Object.create(null)
  let place = 0
  for (const [, name, double, single, bare, quoted, apostrophe, word] of plain.matchAll(value)) {
    const found = double ?? single ?? bare ?? quoted ?? apostrophe ?? word ?? ''
    if (name === undefined) values[place++] = found
    else values[name.toLowerCase()] = found
  }
  return values
}

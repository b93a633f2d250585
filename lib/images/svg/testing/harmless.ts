/** For tests: puts a text in every position of a drawing and checks the cleaned result with another parser than the cleaner's. */
import { SaxesParser } from 'saxes'
import { cleanSvg } from '../clean-svg.ts'

/** A drawing as read by an XML parser from another library than the cleaner's. */
type Read = { elements: string[]; attributes: [name: string, value: string][]; sheets: string[] }

/** Throws for anything that is not well-formed, or not SVG. */
function readXml(text: string): Read {
  const read: Read = { elements: [], attributes: [], sheets: [] }
  const parser = new SaxesParser({ xmlns: true })
  const fail = (what: string) => () => {
    throw new Error(`a ${what} in ${text}`)
  }
  parser.on('error', (error) => {
    throw new Error(`${error.message} in ${text}`)
  })
  parser.on('doctype', fail('document type'))
  parser.on('processinginstruction', fail('processing instruction'))
  parser.on('cdata', fail('CDATA section'))
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (uri !== 'http://www.w3.org/2000/svg') throw new Error(`<${local}> of ${uri}`)
    read.elements.push(local)
    if (local === 'style') read.sheets.push('')
    for (const { prefix, name, value } of Object.values(attributes))
      if (name !== 'xmlns' && prefix !== 'xmlns') read.attributes.push([name, value])
  })
  parser.on('text', (more) => {
    if (read.elements.at(-1) === 'style') read.sheets.push(`${read.sheets.pop() ?? ''}${more}`)
  })
  parser.write(text).close()
  return read
}

const active =
  /^(script|foreignObject|iframe|a|set|feImage|handler|listener|object|embed|audio|video|canvas|link|meta)$/i

/** Whether CSS loads anything, once its escapes are resolved. */
function fetches(css: string): boolean {
  const plain = css
    .replace(/\\([\da-f]{1,6})\s?/gi, (_, hex: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0xffff)),
    )
    .replace(/\\/g, '')
  const addresses = [...plain.matchAll(/url\s*\(\s*["']?([^)]*)/gi)].map(([, address = '']) => address)
  return (
    addresses.some((address) => !/^(#|data:font\/)/i.test(address)) ||
    /@import|image-set\s*\(|[^-\w](src|image)\s*\(/i.test(plain)
  )
}

/** Throws unless the drawing is well-formed XML in which nothing runs and nothing is fetched. */
function expectHarmless(source: string): void {
  const cleaned = cleanSvg(source)
  if (!cleaned) return
  const { elements, attributes, sheets } = readXml(cleaned.svg)
  const wrong = [
    ...elements.filter((name) => active.test(name)),
    ...attributes.filter(([name, value]) =>
      /(^|:)href$/.test(name)
        ? !/^\s*(#|data:image\/(png|jpe?g|gif|webp|avif);)/i.test(value)
        : /^on|^xml:base$|^src$/i.test(name) ||
          (name === 'attributeName' && /href|^\s*on/i.test(value)) ||
          fetches(value),
    ),
    ...sheets.filter(fetches),
  ]
  if (wrong.length > 0) throw new Error(`${JSON.stringify(wrong)} of ${source}`)
}

const drawing = (inner: string, before = '') =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${inner}</svg>`
const quoted = (text: string) => text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Every position in a drawing that a text can have: as it is, and with XML characters as references, encoded once and twice. */
const places: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => drawing(`${text}<rect/>`, text),
  (text) => drawing(`<style><![CDATA[${text}]]></style><title>${text}</title>`),
  (text) => drawing(`<rect style="fill:${text}" id="${text}" ${text}/>`),
  (text) => drawing(escapedEverywhere(quoted(text))),
  (text) => drawing(escapedEverywhere(quoted(quoted(text)))),
]
const escapedEverywhere = (text: string) =>
  `<style>${text}</style><text>${text}</text><rect id="${text}" class="${text}" fill="${text}" style="${text}"/>
   <use href="${text}" xlink:href="${text}"/><image href="${text}"/><animate attributeName="${text}" values="${text}"/>`

/** Throws unless a text is harmless in every position of a drawing. */
export function expectHarmlessEverywhere(text: string): void {
  for (const place of places) expectHarmless(place(text))
}

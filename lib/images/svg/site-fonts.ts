/** Sets the words of a drawing in the site's fonts. An SVG file shown as a picture can load nothing, so the letters that it uses are put into it. */
import { type FontRecipe, fontRecipes } from '../../fonts/index.ts'

/** Names that no machine has a font for. */
const families = { text: 'Site Text', mono: 'Site Mono' } as const
type Family = keyof typeof families

/** What each family is cut from. Its first letters and the rest are one file here. */
const sources: Record<Family, { recipe: string; characters: FontRecipe['characters'] }[]> = {
  text: [
    { recipe: 'text', characters: 'latin' },
    { recipe: 'text-ext', characters: 'latin-ext' },
  ],
  mono: [
    { recipe: 'mono', characters: 'latin' },
    { recipe: 'mono-ext', characters: 'latin-ext' },
  ],
}

/** Cuts a font down to the characters of a text that it has; null when it has none of them. */
export type CutFont = (recipe: FontRecipe, text: string) => Promise<Buffer | null>

/**
 * @param svg as cleaned, so well-formed and without anything that loads
 * @param cut subsets a font
 * @returns the drawing; unchanged when it has no words, or brings fonts of its own
 */
export async function withSiteFonts(svg: string, cut: CutFont): Promise<string> {
  if (!/<text[\s>]/.test(svg) || /@font-face/i.test(svg)) return svg
  const named = renamed(svg)
  const characters = [...new Set(wordsOf(svg))].sort().join('')
  const weights = /font-weight(?:="|:\s*)(?:bold|[6-9]00)/.test(svg) ? [400, 650] : [400]
  const styles = [weights, ...(/font-style(?:="|:\s*)italic/.test(svg) ? ['italic' as const] : [])].flat()
  const faces: string[] = []
  for (const family of ['text', 'mono'] as const) {
    if (!named.includes(families[family])) continue
    for (const style of styles) faces.push(...(await facesOf(family, style, characters, cut)))
  }
  return named.replace(/^<svg[^>]*>/, (start) => `${start}<style>${faces.join('')}</style>`)
}

async function facesOf(family: Family, style: number | 'italic', characters: string, cut: CutFont): Promise<string[]> {
  const faces: string[] = []
  for (const { recipe: name, characters: range } of sources[family]) {
    const wanted = style === 'italic' && family === 'text' ? name.replace('text', 'text-italic') : name
    const found = fontRecipes.find((recipe) => recipe.name === wanted)
    if (!found) continue
    const weight = style === 'italic' ? 400 : style
    const axes = { ...found.axes, wght: family === 'mono' && weight > 400 ? 700 : weight }
    const font = await cut({ ...found, characters: range, axes, features: ['kern', 'liga'] }, characters)
    if (!font) continue
    faces.push(
      `@font-face{font-family:${families[family]};font-weight:${weight === 400 ? '100 500' : '501 900'};` +
        `font-style:${style === 'italic' ? 'italic' : 'normal'};src:url(data:font/woff2;base64,${font.toString('base64')})` +
        `${name.endsWith('-ext') ? ';unicode-range:U+100-24FF' : ''}}`,
    )
  }
  return faces
}

/** The drawing with our families before the author's, which remain for letters that ours lack. */
function renamed(svg: string): string {
  const ours = (list: string) => `${families[/mono|courier|menlo|consol|code/i.test(list) ? 'mono' : 'text']}, ${list}`
  const all = svg
    .replace(/(\sfont-family=")([^"]*)"/g, (_all, start: string, list: string) => `${start}${ours(list)}"`)
    .replace(/(font-family:\s*)([^;}"<]+)/g, (_all, start: string, list: string) => start + ours(list))
  const root = /^<svg[^>]*>/.exec(all)?.[0] ?? ''
  return root.includes(' font-family="') ? all : all.replace(/^<svg/, `<svg font-family="${ours('serif')}"`)
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" }

/** The characters between tags; entities count as what they stand for. */
const wordsOf = (svg: string): string =>
  svg
    .replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ')
    .replace(/&(lt|gt|amp|quot|#39);/g, (_all, name: string) => entities[name] ?? '')

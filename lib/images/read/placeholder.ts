/**
 * A placeholder of eleven characters: a blurred sketch in the picture's own colours, drawn by `app/placeholders.css` from a
 * `data-tone` attribute while the picture loads. No style attribute, no `data:` address, so it lives under the strict
 * policy and costs about 24 bytes a picture. Each character belongs to one place and one level, so that the style sheet can
 * ask for it with `[data-tone*='a']` (attribute values of data-* are case-sensitive).
 */
import type { Sharp } from 'sharp'

/** Lightness of the whole, Oklab L. */
const lightness = [0.16, 0.27, 0.38, 0.49, 0.6, 0.71, 0.82, 0.93] as const
/** Oklab a (green to red) and b (blue to yellow), of the upper and the lower half: sky and ground. */
const chroma = [-0.11, -0.06, -0.025, 0, 0.025, 0.06, 0.11] as const
/** How much lighter than the whole each of the six cells is (three columns, two rows). */
const difference = [-0.24, -0.08, 0.08, 0.24] as const

/** Custom property → its levels, in the order of the letters. */
const places: readonly (readonly [string, readonly number[]])[] = [
  ['--tl', lightness],
  ['--ua', chroma],
  ['--ub', chroma],
  ['--la', chroma],
  ['--lb', chroma],
  ...[1, 2, 3, 4, 5, 6].map((cell) => [`--t${cell}`, difference] as const),
]

const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/** Place, level → letter. */
const letters = places.map(([, levels], place) => {
  const before = places.slice(0, place).reduce((sum, [, earlier]) => sum + earlier.length, 0)
  return levels.map((_, level) => alphabet.charAt(before + level))
})

/**
 * The placeholder of a picture.
 * @param picture an opened picture, already turned upright
 * @throws what the decoder throws when the picture is damaged: the whole file is read
 */
export async function placeholderOf(picture: Sharp): Promise<string> {
  const { data } = await picture
    .resize(3, 2, { fit: 'fill' })
    .flatten({ background: '#888' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const cells = Array.from({ length: 6 }, (_, i) => oklab(data[i * 3] ?? 0, data[i * 3 + 1] ?? 0, data[i * 3 + 2] ?? 0))
  const mean = (some: readonly (readonly number[])[], axis: number) =>
    some.reduce((sum, cell) => sum + (cell[axis] ?? 0), 0) / some.length
  const light = nearestLevel(lightness, mean(cells, 0))
  const levels = [
    light,
    ...[cells.slice(0, 3), cells.slice(3)].flatMap((half) =>
      [1, 2].map((axis) => nearestLevel(chroma, mean(half, axis))),
    ),
    ...cells.map(([l]) => nearestLevel(difference, l - (lightness[light] ?? 0))),
  ]
  return levels.map((level, place) => letters[place]?.[level] ?? '').join('')
}

/** The rules of `app/placeholders.css` that give each letter its value; a test keeps the file equal to this. */
export function placeholderRules(): string {
  return places
    .flatMap(([property, levels], place) =>
      levels.map((value, level) => `[data-tone*="${letters[place]?.[level]}"] {\n  ${property}: ${value};\n}`),
    )
    .join('\n')
}

function nearestLevel(levels: readonly number[], value: number): number {
  const distances = levels.map((level) => Math.abs(level - value))
  return distances.indexOf(Math.min(...distances))
}

/** sRGB bytes to Oklab, after Björn Ottosson (CSS Color 4, section 10.2 uses the same matrices). */
function oklab(red: number, green: number, blue: number): readonly [number, number, number] {
  const linear = (byte: number) => (byte <= 10.31475 ? byte / 3294.6 : ((byte / 255 + 0.055) / 1.055) ** 2.4)
  const [r, g, b] = [linear(red), linear(green), linear(blue)]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

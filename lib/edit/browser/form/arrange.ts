/** Ships to the browser. Which keys the form shows: the usual ones of its kind and all that are typed; the rest can be added. */
import type { FieldShape } from '../../api.ts'
import type { ReadField } from '../../fields/typed-value.ts'

export type ShownField = { shape: FieldShape /** The key as typed, or as it will be typed. */; key: string }

export type Arranged = {
  shown: ShownField[]
  /** Keys that are not typed. */
  more: FieldShape[]
  /** Keys that the schema does not have, as typed. */
  unknown: string[]
}

/** In the order in which authors fill them in. */
const usual: readonly string[] = [
  ...['title', 'name', 'subtitle', 'description', 'position', 'blurb', 'date', 'author_staff_member', 'categories'],
  ...['tags', 'series', 'image', 'image_path', 'image_alt', 'image_caption'],
]
/** The second of a pair is only offered if it is what the file has. */
const otherwise: Readonly<Record<string, string>> = { author_staff_member: 'author', categories: 'category' }
/** Keys of a picture are shown only if there is one. */
const ofPicture: readonly string[] = ['image_alt', 'image_caption']

export function arrange(shapes: readonly FieldShape[], typed: ReadonlyMap<string, ReadField>): Arranged {
  const keyOf = (shape: FieldShape) => [shape.key, ...shape.synonyms].find((key) => typed.has(key))
  const known = new Set(shapes.flatMap(({ key, synonyms }) => [key, ...synonyms]))
  const isUsual = ({ key, required }: FieldShape) => {
    const other = otherwise[key]
    if (other !== undefined && typed.has(other)) return false
    if (ofPicture.includes(key)) return typed.has('image')
    return required || usual.includes(key)
  }
  const place = ({ key }: FieldShape) => {
    const at = usual.indexOf(key)
    return at < 0 ? usual.length : at
  }
  const present = shapes.filter((shape) => keyOf(shape) !== undefined || isUsual(shape))
  return {
    shown: present.toSorted((a, b) => place(a) - place(b)).map((shape) => ({ shape, key: keyOf(shape) ?? shape.key })),
    more: shapes.filter((shape) => !present.includes(shape)),
    unknown: [...typed.keys()].filter((key) => !known.has(key)),
  }
}

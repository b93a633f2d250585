/** The tint of a category: its own choice, else one that its slug chooses. The colours stand in `app/theme.css`. */
import { hash } from './random.ts'

export const tints = ['ochre', 'moss', 'teal', 'sky', 'plum', 'rose', 'sand', 'slate'] as const

export type Tint = (typeof tints)[number]

/**
 * @param category the slug of the category; undefined for a post without one
 * @param chosen `tint` of `content/categories/<slug>.md`; a name that is no tint counts as none
 */
export function tintOf(category: string | undefined, chosen?: string): Tint {
  return (
    tints.find((tint) => tint === chosen) ??
    (category ? tints[hash(`tint 20 ${category}`) % tints.length] : undefined) ??
    'sand'
  )
}

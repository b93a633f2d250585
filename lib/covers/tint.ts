/** The tint of a category: its own choice, otherwise one derived from its slug. `app/theme.css` defines the colours. */
import { hash } from './random.ts'

export const tints = ['ochre', 'moss', 'teal', 'sky', 'plum', 'rose', 'sand', 'slate'] as const

export type Tint = (typeof tints)[number]

/**
 * @param category the slug of the category; undefined for a post without one
 * @param chosen `tint` of `content/categories/<slug>.md`; an unknown tint counts as none
 */
export function tintOf(category: string | undefined, chosen?: string): Tint {
  return (
    tints.find((tint) => tint === chosen) ??
    (category ? tints[hash(`tint 20 ${category}`) % tints.length] : undefined) ??
    'sand'
  )
}

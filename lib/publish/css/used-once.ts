/** Finds custom properties of the root that one declaration alone uses: there, their value is shorter than their name. */
import type { AtRule, ChildNode, Container, Declaration, Rule } from 'postcss'
import { isLaterMedia } from './later-media.ts'

const reference = /var\((--[a-z][\w-]*)\)/gi
const propertyName = /--[a-z][\w-]*/gi

/** A property of `:root` itself, in a layer or in none: within `@media` it would be a value for some readers only. */
function isOfRoot({ parent, important }: Declaration): boolean {
  if (important || parent?.type !== 'rule' || !/^(:root|:where\(:root\))$/.test((parent as Rule).selector)) return false
  const around = parent.parent
  return around?.type === 'root' || (around?.type === 'atrule' && 'name' in around && around.name === 'layer')
}

/** The later sheet is a file that pages share, which must not depend on what else a page uses. */
function isLater(node: ChildNode['parent'] | Container['parent']): boolean {
  return node !== undefined && (isLaterMedia(node as Partial<AtRule>) || isLater(node.parent))
}

/** A declaration as read once for all pages. */
export type ReadDeclaration = {
  declaration: Declaration
  /** The custom properties in its value. */
  names: readonly string[]
  /** The properties that it refers to by `var(--name)`; none in rules of the later sheet. */
  references: readonly string[]
}

export const readDeclaration = (declaration: Declaration): ReadDeclaration => ({
  declaration,
  names: declaration.value.match(propertyName) ?? [],
  references: isLater(declaration.parent)
    ? []
    : [...declaration.value.matchAll(reference)].map(([, name = '']) => name),
})

/**
 * @param root the style sheet
 * @returns a function that finds them among the declarations that remain on a page: name → value of each property that is defined once, for the
 *   root, and named once, as `var(--name)`; `fixed` are properties that must keep their names, since markup, scripts or other style sheets use them
 */
export function usedOnce(
  root: Container,
): (declarations: readonly ReadDeclaration[], fixed: ReadonlySet<string>) => ReadonlyMap<string, string> {
  // `@property --x`, `@container style(--x: 1)`
  const inRules = new Set<string>()
  root.walkAtRules(({ params }) => {
    for (const [name] of params.matchAll(propertyName)) inRules.add(name)
  })
  const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
  return (declarations, fixed) => {
    const defined = new Map<string, Declaration | null>()
    const named = new Map<string, number>()
    const referred = new Map<string, number>()
    for (const { declaration, names, references } of declarations) {
      const { prop } = declaration
      if (prop.startsWith('--')) defined.set(prop, defined.has(prop) ? null : declaration)
      for (const name of names) count(named, name)
      for (const name of references) count(referred, name)
    }
    const once = new Map<string, string>()
    for (const [name, declaration] of defined)
      if (declaration && isOfRoot(declaration) && !fixed.has(name) && !inRules.has(name))
        if (named.get(name) === 1 && referred.get(name) === 1) once.set(name, declaration.value.trim())
    return once
  }
}

/** Writes values in place of the names of the properties that are used once, and in those values again. */
export function inPlace(css: string, once: ReadonlyMap<string, string>): string {
  if (once.size === 0) return css
  return css.replace(reference, (whole, name: string) => {
    const value = once.get(name)
    return value === undefined ? whole : inPlace(value, once)
  })
}

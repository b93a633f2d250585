/** Finds custom properties of the root that one declaration alone uses: there, their value is shorter than their name. */
import type { AtRule, ChildNode, Container, Declaration, Rule } from 'postcss'

const reference = /var\((--[a-z][\w-]*)\)/gi
const propertyName = /--[a-z][\w-]*/gi

/** A property of `:root` itself, in a layer or in none: within `@media` it would be a value for some readers only. */
function isOfRoot({ parent, important }: Declaration): boolean {
  if (important || parent?.type !== 'rule' || (parent as Rule).selector !== ':root') return false
  const around = parent.parent
  return around?.type === 'root' || (around?.type === 'atrule' && 'name' in around && around.name === 'layer')
}

/** Rules for paper are a file that pages share, which must not depend on what else a page uses. */
function isForPaper(node: ChildNode['parent'] | Container['parent']): boolean {
  if (!node) return false
  const { name, params } = node as Partial<AtRule>
  return (name === 'media' && params === 'print') || isForPaper(node.parent)
}

/**
 * @param root the style sheet
 * @param declarations those that remain on a page
 * @param fixed properties that must keep their names: markup, scripts or other style sheets use them
 * @returns name → value of each property that is defined once, for the root, and named once, as `var(--name)`
 */
export function usedOnce(
  root: Container,
  declarations: readonly Declaration[],
  fixed: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  // `@property --x`, `@container style(--x: 1)`
  const inRules = new Set<string>()
  root.walkAtRules(({ params }) => {
    for (const [name] of params.matchAll(propertyName)) inRules.add(name)
  })
  const defined = new Map<string, Declaration | null>()
  const named = new Map<string, number>()
  const referred = new Map<string, number>()
  const count = (names: Map<string, number>, name: string) => names.set(name, (names.get(name) ?? 0) + 1)
  for (const declaration of declarations) {
    const { prop, value } = declaration
    if (prop.startsWith('--')) defined.set(prop, defined.has(prop) ? null : declaration)
    for (const [name] of value.matchAll(propertyName)) count(named, name)
    if (isForPaper(declaration.parent)) continue
    for (const [, name = ''] of value.matchAll(reference)) count(referred, name)
  }
  const once = new Map<string, string>()
  for (const [name, declaration] of defined)
    if (declaration && isOfRoot(declaration) && !fixed.has(name) && !inRules.has(name))
      if (named.get(name) === 1 && referred.get(name) === 1) once.set(name, declaration.value.trim())
  return once
}

/** Writes values in place of the names of the properties that are used once, and in those values again. */
export function inPlace(css: string, once: ReadonlyMap<string, string>): string {
  if (once.size === 0) return css
  return css.replace(reference, (whole, name: string) => {
    const value = once.get(name)
    return value === undefined ? whole : inPlace(value, once)
  })
}

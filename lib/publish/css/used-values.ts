/** What the declarations that remain on a page refer to: custom properties, fonts and animations. */
import type { AtRule, ChildNode, Container, Declaration, Rule } from 'postcss'
import { usedOnce } from './used-once.ts'

type Parent = ChildNode['parent'] | Container['parent']
export type Used = {
  /** The rules that remain, each with those of its selectors that can match. */
  kept: ReadonlyMap<ChildNode, string>
  properties: ReadonlySet<string>
  /** Of those, the ones that are written in place: name → value. */
  once: ReadonlyMap<string, string>
  /** All values. */
  text: string
}

const propertyName = /--[a-z][\w-]*/gi

/** A step of an animation, `50% { … }`, is not a selector. */
export const isFrame = (rule: Rule) =>
  rule.parent?.type === 'atrule' && /keyframes$/i.test((rule.parent as AtRule).name)

/**
 * Follows custom properties from the declarations that remain: a property is used if something used names it.
 * @param own properties that the page names
 * @param fixed properties that other style sheets name
 */
export function used(
  root: Container,
  kept: ReadonlyMap<ChildNode, string>,
  own: readonly string[],
  fixed: ReadonlySet<string>,
): Used {
  const properties = new Set(own)
  const waiting: [name: string, value: string][] = []
  const values: string[] = []
  const remaining: Declaration[] = []
  const follow = (value: string) => {
    values.push(value)
    for (const [name] of value.matchAll(propertyName)) properties.add(name)
  }
  root.walkDecls((declaration) => {
    if (isFontFace(declaration.parent) || !isKept(declaration.parent, kept)) return
    remaining.push(declaration)
    if (declaration.prop.startsWith('--')) waiting.push([declaration.prop, declaration.value])
    else follow(declaration.value)
  })
  for (let before = -1; before !== properties.size; ) {
    before = properties.size
    for (const [name, value] of waiting.splice(0)) {
      if (properties.has(name)) follow(value)
      else waiting.push([name, value])
    }
  }
  const declarations = remaining.filter(({ prop }) => !prop.startsWith('--') || properties.has(prop))
  const once = usedOnce(root, declarations, new Set([...own, ...fixed]))
  return { kept, properties, once, text: values.join('\n') }
}

/** Whether every rule around a declaration remains. */
function isKept(node: Parent, kept: ReadonlyMap<ChildNode, string>): boolean {
  if (!node || node.type === 'root' || node.type === 'document') return true
  if (node.type === 'rule' && !isFrame(node as Rule) && !kept.has(node as Rule)) return false
  return isKept(node.parent, kept)
}

/** Defining a font is not using it. */
export const isFontFace = (node: Parent) => node?.type === 'atrule' && (node as AtRule).name === 'font-face'

/** What the declarations that remain on a page refer to: custom properties, fonts and animations. */
import type { AtRule, ChildNode, Container, Rule } from 'postcss'
import { type ReadDeclaration, readDeclaration, usedOnce } from './used-once.ts'

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

/** A step of an animation, `50% { … }`, is not a selector. */
export const isFrame = (rule: Rule) =>
  rule.parent?.type === 'atrule' && /keyframes$/i.test((rule.parent as AtRule).name)

/**
 * Reads the declarations of a style sheet once, for all pages.
 * @param fixed properties that other style sheets name
 * @returns a function that follows custom properties from the declarations that remain: a property is used if something used names it;
 *   `own` are the properties that the page names
 */
export function usedValues(
  root: Container,
  fixed: ReadonlySet<string>,
): (kept: ReadonlyMap<ChildNode, string>, own: readonly string[]) => Used {
  const all: (ReadDeclaration & { rules: readonly Rule[] })[] = []
  root.walkDecls((declaration) => {
    if (isFontFace(declaration.parent)) return
    all.push({ ...readDeclaration(declaration), rules: rulesAround(declaration.parent) })
  })
  const onceAmong = usedOnce(root)
  return (kept, own) => {
    const remaining = all.filter(({ rules }) => rules.every((rule) => kept.has(rule)))
    const properties = new Set(own)
    const values: string[] = []
    const follow = ({ declaration, names }: ReadDeclaration) => {
      values.push(declaration.value)
      for (const name of names) properties.add(name)
    }
    let waiting: ReadDeclaration[] = []
    for (const each of remaining) {
      if (isProperty(each)) waiting.push(each)
      else follow(each)
    }
    for (let before = -1; before !== properties.size; ) {
      before = properties.size
      waiting = waiting.filter((each) => {
        const isUsed = properties.has(each.declaration.prop)
        if (isUsed) follow(each)
        return !isUsed
      })
    }
    const declarations = remaining.filter((each) => !isProperty(each) || properties.has(each.declaration.prop))
    return { kept, properties, once: onceAmong(declarations, new Set([...own, ...fixed])), text: values.join('\n') }
  }
}

const isProperty = ({ declaration: { prop } }: ReadDeclaration) => prop.startsWith('--')

/** The rules that have to remain for what is inside them. */
function rulesAround(node: Parent): Rule[] {
  if (!node || node.type === 'root' || node.type === 'document') return []
  const own = node.type === 'rule' && !isFrame(node as Rule) ? [node as Rule] : []
  return [...own, ...rulesAround(node.parent)]
}

/** Defining a font is not using it. */
export const isFontFace = (node: Parent) => node?.type === 'atrule' && (node as AtRule).name === 'font-face'

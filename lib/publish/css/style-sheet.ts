/** A style sheet that can be cut to what one page uses: rules, animations, fonts and custom properties that nothing names are left out. */
import { type AtRule, type ChildNode, type Container, parse, type Rule } from 'postcss'
import type { PageStyles } from './page-names.ts'
import { type Needs, selectorNeeds } from './selector-needs.ts'

export type StyleSheet = {
  /** The rules that a page could use, in their order, otherwise unchanged. */
  forPage: (page: PageStyles) => string
}

const propertyName = /--[a-z][\w-]*/gi

/** Reads a style sheet once, for all pages. */
export function styleSheet(css: string): StyleSheet {
  const root = parse(css)
  const rules: Rule[] = []
  root.walkRules((rule) => {
    if (!isFrame(rule)) rules.push(rule)
  })
  const needs = new Map<ChildNode, Needs>()
  selectorNeeds(rules.map(({ selector }) => selector)).forEach((need, index) => {
    const rule = rules[index]
    if (rule) needs.set(rule, need)
  })
  const written = new Map<string, string>()
  return {
    forPage(page) {
      const kept = new Set<ChildNode>(rules.filter((rule) => needs.get(rule)?.(page)))
      const own = [...page.properties].filter((name) => css.includes(name)).sort()
      const key = `${rules.map((rule) => (kept.has(rule) ? 1 : 0)).join('')} ${own.join(' ')}`
      const known = written.get(key) ?? write(root, used(root, kept, own))
      written.set(key, known)
      return known
    },
  }
}

/** A step of an animation: `50% { … }` is no selector. */
const isFrame = (rule: Rule) => rule.parent?.type === 'atrule' && /keyframes$/i.test((rule.parent as AtRule).name)

type Parent = ChildNode['parent'] | Container['parent']
type Used = { kept: ReadonlySet<ChildNode>; properties: ReadonlySet<string>; text: string }

/** Follows custom properties from the declarations that are kept: a property counts once something that counts names it. */
function used(root: Container, kept: ReadonlySet<ChildNode>, own: readonly string[]): Used {
  const properties = new Set(own)
  const waiting: [name: string, value: string][] = []
  const values: string[] = []
  const follow = (value: string) => {
    values.push(value)
    for (const [name] of value.matchAll(propertyName)) properties.add(name)
  }
  root.walkDecls((declaration) => {
    if (isFontFace(declaration.parent) || !isKept(declaration.parent, kept)) return
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
  return { kept, properties, text: values.join('\n') }
}

/** Whether every rule round a declaration is kept. */
function isKept(node: Parent, kept: ReadonlySet<ChildNode>): boolean {
  if (!node || node.type === 'root' || node.type === 'document') return true
  if (node.type === 'rule' && !isFrame(node as Rule) && !kept.has(node as Rule)) return false
  return isKept(node.parent, kept)
}

/** What a font is called where it is defined is no use of it. */
const isFontFace = (node: Parent) => node?.type === 'atrule' && (node as AtRule).name === 'font-face'

function write(container: Container, uses: Used): string {
  return (container.nodes ?? []).map((node) => writeNode(node, uses)).join('')
}

function writeNode(node: ChildNode, uses: Used): string {
  if (node.type === 'comment') return ''
  if (node.type === 'decl')
    return node.prop.startsWith('--') && !uses.properties.has(node.prop) ? '' : `${node.toString()};`
  if (node.type === 'rule') {
    if (!isFrame(node) && !uses.kept.has(node)) return ''
    return block(node.selector, write(node, uses))
  }
  if (!isUsed(node, uses)) return ''
  const head = `@${node.name}${node.params ? ` ${node.params}` : ''}`
  if (!node.nodes) return `${head};`
  return block(head, write(node, uses))
}

/** The last semicolon of a block is left out, and so is a block with nothing in it. */
const block = (head: string, body: string) => (body === '' ? '' : `${head}{${body.replace(/;$/, '')}}`)

/** Animations, fonts and registered properties count when a declaration that counts names them. */
function isUsed(rule: AtRule, { properties, text }: Used): boolean {
  if (/keyframes$/i.test(rule.name)) return text.includes(rule.params.trim())
  if (rule.name === 'property') return properties.has(rule.params.trim())
  if (rule.name !== 'font-face') return true
  const family = rule.nodes?.find((node) => node.type === 'decl' && node.prop === 'font-family')
  return family?.type !== 'decl' || text.includes(family.value.replace(/^["']|["']$/g, ''))
}

/** A style sheet that can be reduced to what one page uses: unused rules, animations, fonts and custom properties are dropped. */
import { type AtRule, type ChildNode, type Container, parse, type Rule } from 'postcss'
import type { PageStyles } from './page-names.ts'
import { selectorNeeds } from './selector-needs.ts'

export type StyleSheet = {
  /** The rules that a page could use, in order and otherwise unchanged. */
  forPage: (page: PageStyles) => string
}

const propertyName = /--[a-z][\w-]*/gi

/** Parses a style sheet once, for all pages. */
export function styleSheet(css: string): StyleSheet {
  const root = parse(css)
  const rules: Rule[] = []
  root.walkRules((rule) => {
    if (!isFrame(rule)) rules.push(rule)
  })
  const alternatives = rules.flatMap((rule) => selectorsOf(rule).map((selector) => ({ rule, selector })))
  const needs = selectorNeeds(alternatives.map(({ selector }) => selector))
  const written = new Map<string, string>()
  return {
    forPage(page) {
      const matches = needs.map((need) => need(page))
      const own = [...page.properties].filter((name) => css.includes(name)).sort()
      const key = `${matches.map(Number).join('')} ${own.join(' ')}`
      const kept = new Map<ChildNode, string>()
      alternatives.forEach(({ rule, selector }, index) => {
        const before = kept.get(rule)
        if (matches[index]) kept.set(rule, before === undefined ? selector : `${before},${selector}`)
      })
      const known = written.get(key) ?? write(root, used(root, kept, own))
      written.set(key, known)
      return known
    },
  }
}

/** The alternatives of a rule. A selector that a browser doesn't know voids the whole list there, so such a list is not split. */
const selectorsOf = (rule: Rule) => (/:-|::[a-z]+-/.test(rule.selector) ? [rule.selector] : rule.selectors)

/** A step of an animation, `50% { … }`, is not a selector. */
const isFrame = (rule: Rule) => rule.parent?.type === 'atrule' && /keyframes$/i.test((rule.parent as AtRule).name)

type Parent = ChildNode['parent'] | Container['parent']
type Used = { kept: ReadonlyMap<ChildNode, string>; properties: ReadonlySet<string>; text: string }

/** Follows custom properties from the declarations that remain: a property is used if something used names it. */
function used(root: Container, kept: ReadonlyMap<ChildNode, string>, own: readonly string[]): Used {
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

/** Whether every rule around a declaration remains. */
function isKept(node: Parent, kept: ReadonlyMap<ChildNode, string>): boolean {
  if (!node || node.type === 'root' || node.type === 'document') return true
  if (node.type === 'rule' && !isFrame(node as Rule) && !kept.has(node as Rule)) return false
  return isKept(node.parent, kept)
}

/** Defining a font is not using it. */
const isFontFace = (node: Parent) => node?.type === 'atrule' && (node as AtRule).name === 'font-face'

function write(container: Container, uses: Used): string {
  let last = ''
  return (container.nodes ?? [])
    .map((node) => {
      const text = writeNode(node, uses)
      // The bundler repeats some prefixed declarations several times.
      if (node.type === 'decl' && text === last) return ''
      last = text
      return text
    })
    .join('')
}

function writeNode(node: ChildNode, uses: Used): string {
  if (node.type === 'comment') return ''
  if (node.type === 'decl')
    return node.prop.startsWith('--') && !uses.properties.has(node.prop) ? '' : `${node.toString()};`
  if (node.type === 'rule') {
    const selector = isFrame(node) ? node.selector : uses.kept.get(node)
    return selector === undefined ? '' : block(selector, write(node, uses))
  }
  if (!isUsed(node, uses)) return ''
  const head = `@${node.name}${node.params ? ` ${node.params}` : ''}`
  if (!node.nodes) return `${head};`
  return block(head, write(node, uses))
}

/** Drops the last semicolon of a block, and empty blocks. */
const block = (head: string, body: string) => (body === '' ? '' : `${head}{${body.replace(/;$/, '')}}`)

/** Animations, fonts and registered properties are used if a used declaration names them. */
function isUsed(rule: AtRule, { properties, text }: Used): boolean {
  if (/keyframes$/i.test(rule.name)) return text.includes(rule.params.trim())
  if (rule.name === 'property') return properties.has(rule.params.trim())
  if (rule.name !== 'font-face') return true
  const family = rule.nodes?.find((node) => node.type === 'decl' && node.prop === 'font-family')
  return family?.type !== 'decl' || text.includes(family.value.replace(/^["']|["']$/g, ''))
}

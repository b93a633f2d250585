/** For tests: checks an XML file against a grammar given as a table. */
import type { XmlNode } from './parse-xml.ts'

/** How often a child may occur: once, at most once, any number of times, at least once. */
export type Count = '1' | '?' | '*' | '+'

/** A check of a text's format; true when it is valid. */
export type Kind = (text: string) => boolean

export type Rule = {
  children?: Readonly<Record<string, Count>>
  /** Name → its kind; a name that ends in `?` is optional. */
  attributes?: Readonly<Record<string, Kind>>
  /** Without it, only whitespace is allowed. */
  text?: Kind
}

/** Element → its rule; `parent/child` where a name has different meanings. */
export type Grammar = Readonly<Record<string, Rule>>

/** @returns one line for each violation, with its path */
export function grammarFaults(node: XmlNode, grammar: Grammar, way = node.name, parent = ''): string[] {
  const rule = grammar[`${parent}/${node.name}`] ?? grammar[node.name]
  if (!rule) return [`${way} is not in the format`]
  return [
    ...textFaults(node, rule, way),
    ...attributeFaults(node, rule, way),
    ...countFaults(node, rule, way),
    ...node.children.flatMap((child, index) =>
      rule.children?.[child.name] ? grammarFaults(child, grammar, `${way}/${child.name}[${index}]`, node.name) : [],
    ),
  ]
}

function textFaults({ text }: XmlNode, rule: Rule, way: string): string[] {
  if (rule.text) return rule.text(text) ? [] : [`${way} contains “${text.slice(0, 80)}”`]
  return text.trim() === '' ? [] : [`${way} contains text: “${text.trim().slice(0, 80)}”`]
}

function attributeFaults({ attributes }: XmlNode, { attributes: known = {} }: Rule, way: string): string[] {
  const names = Object.keys(attributes).filter((name) => !name.startsWith('xmlns'))
  const strange = names.filter((name) => !known[name] && !known[`${name}?`])
  const wrong = Object.entries(known).flatMap(([key, kind]) => {
    const value = attributes[key.replace(/\?$/, '')]
    if (value === undefined) return key.endsWith('?') ? [] : [`${way} lacks the attribute ${key}`]
    return kind(value) ? [] : [`${way} has ${key}="${value.slice(0, 80)}"`]
  })
  return [...strange.map((name) => `${way} has the attribute ${name}, which is not in the format`), ...wrong]
}

function countFaults({ children }: XmlNode, { children: known = {} }: Rule, way: string): string[] {
  const counts = new Map<string, number>()
  for (const { name } of children) counts.set(name, (counts.get(name) ?? 0) + 1)
  const strange = [...counts.keys()].filter((name) => !known[name])
  const wrong = Object.entries(known).flatMap(([name, count]) => {
    const found = counts.get(name) ?? 0
    const fits = found === 0 ? count === '?' || count === '*' : found === 1 || count === '*' || count === '+'
    return fits ? [] : [`${way} has ${found} × ${name}`]
  })
  return [...strange.map((name) => `${way} has a ${name}, which is not in the format`), ...wrong]
}

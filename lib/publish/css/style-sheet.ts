/** A style sheet that can be reduced to what one page uses: unused rules, animations, fonts and custom properties are dropped. */
import { type AtRule, type ChildNode, type Container, type Declaration, parse, type Rule } from 'postcss'
import { descriptor, fontFaces, isItalic } from './font-faces.ts'
import { isLaterMedia } from './later-media.ts'
import type { PageStyles } from './page-names.ts'
import { selectorNeeds } from './selector-needs.ts'
import { shortNames } from './short-names.ts'
import { terseValue } from './terse-value.ts'
import { inPlace } from './used-once.ts'
import { isFontFace, isFrame, type Used, usedValues } from './used-values.ts'

/** The rules that a page could use, in order. */
export type PageSheet = {
  /** What the first screen needs. */
  css: string
  /** Rules for paper, forced colours and more contrast, and the fonts for what a script may add to the page: letters and italics that it doesn't have. */
  later: string
}

export type StyleSheet = { forPage: (page: PageStyles) => PageSheet }

/**
 * Parses a style sheet once, for all pages.
 * @param fixed custom properties that keep their names because other style sheets use them; others get short names
 */
export function styleSheet(css: string, fixed: ReadonlySet<string> = new Set()): StyleSheet {
  const root = parse(css)
  const faces = fontFaces(root)
  const rename = shortNames(css, fixed)
  const rules: Rule[] = []
  root.walkRules((rule) => {
    if (!isFrame(rule)) rules.push(rule)
  })
  const alternatives = rules.flatMap((rule) => selectorsOf(rule).map((selector) => ({ rule, selector })))
  const needs = selectorNeeds(alternatives.map(({ selector }) => selector))
  const used = usedValues(root, fixed)
  const names = new Map<string, boolean>()
  /** Whether the sheet has a custom property, or one whose name begins so. */
  const has = (name: string) => {
    const known = names.get(name) ?? css.includes(name)
    names.set(name, known)
    return known
  }
  const written = new Map<string, PageSheet>()
  return {
    forPage(page) {
      const matches = needs.map((need) => need(page))
      const own = [...page.properties].filter(has).sort()
      const shown = faces.shownBy(page)
      const key = `${matches.map(Number).join('')} ${own.join(' ')} ${shown.key} ${page.hasItalics}`
      const kept = new Map<ChildNode, string>()
      alternatives.forEach(({ rule, selector }, index) => {
        const before = kept.get(rule)
        if (matches[index]) kept.set(rule, before === undefined ? selector : `${before},${selector}`)
      })
      const known = written.get(key)
      if (known) return known
      const uses = used(kept, own)
      const hasItalics = page.hasItalics || uses.text.includes('italic')
      const sheet = pageSheet(root, { ...uses, faces: shown.faces, hasItalics }, rename(own))
      written.set(key, sheet)
      return sheet
    },
  }
}

/** The alternatives of a rule. A selector that a browser doesn't know voids the whole list there, so such a list is not split. */
const selectorsOf = (rule: Rule) => (/:-|::[a-z]+-/.test(rule.selector) ? [rule.selector] : rule.selectors)

/** `part` is what to write: the rules of the later sheet alone, all others, or, within a rule of the later sheet, everything. */
type Writing = Used & { faces: ReadonlySet<AtRule>; hasItalics: boolean; part: 'now' | 'later' | 'whole' }

function pageSheet(root: Container, uses: Omit<Writing, 'part'>, rename: (css: string) => string): PageSheet {
  return {
    css: rename(inPlace(write(root, { ...uses, part: 'now' }), uses.once)),
    later: rename(write(root, { ...uses, part: 'later' })),
  }
}

function write(container: Container, uses: Writing): string {
  const written: string[] = []
  let head = ''
  for (const node of container.nodes ?? []) {
    const text = writeNode(node, uses)
    if (text === '') continue
    const last = written.at(-1) ?? ''
    // The bundler repeats some prefixed declarations several times.
    if (node.type === 'decl' && text === last) continue
    // A layer, condition or list of selectors that follows itself goes on.
    const before = head
    head = node.type !== 'decl' && text.endsWith('}') ? text.slice(0, text.indexOf('{') + 1) : ''
    if (head !== '' && head === before && !/^@(?!layer|media|supports)/.test(head)) {
      const open = last.slice(0, -1)
      written[written.length - 1] = `${open}${/[;}]$/.test(open) ? '' : ';'}${text.slice(head.length)}`
    } else written.push(text)
  }
  return written.join('')
}

function writeNode(node: ChildNode, uses: Writing): string {
  if (node.type === 'comment') return ''
  if (node.type === 'atrule') return writeAtRule(node, uses)
  if (uses.part === 'later') return ''
  if (node.type === 'decl')
    return node.prop.startsWith('--') && (!uses.properties.has(node.prop) || uses.once.has(node.prop))
      ? ''
      : writeDeclaration(node)
  const selector = isFrame(node) ? node.selector : uses.kept.get(node)
  return selector === undefined ? '' : block(selector, write(node, uses))
}

/** Browsers that need these prefixes are older than what pages rely on, or show the page as well without: text that is not hyphenated. */
const needless = new Set(['-webkit-text-decoration-color', '-webkit-hyphens', '-webkit-mask'])

const writeDeclaration = ({ prop, value, important }: Declaration): string =>
  needless.has(prop) ? '' : `${prop}:${terseValue(value) || ' '}${important ? '!important' : ''};`

function writeAtRule(node: AtRule, uses: Writing): string {
  const isLater = isLaterMedia(node)
  if ((isLater && uses.part === 'now') || !isUsed(node, uses)) return ''
  const head = `@${node.name}${node.params ? ` ${node.params}` : ''}`
  if (!node.nodes) return uses.part === 'later' ? '' : `${head};`
  const wanted = isLater || isFontFace(node) ? { ...uses, part: 'whole' as const } : uses
  return block(head, write(node, wanted))
}

/** Drops the last semicolon of a block, and empty blocks. */
const block = (head: string, body: string) => (body === '' ? '' : `${head}{${body.replace(/;$/, '')}}`)

/** Animations, fonts and registered properties are used if a used declaration names them. */
function isUsed(rule: AtRule, { properties, text, faces, hasItalics, part }: Writing): boolean {
  if (/keyframes$/i.test(rule.name)) return text.includes(rule.params.trim())
  if (rule.name === 'property') return properties.has(rule.params.trim())
  if (rule.name !== 'font-face') return true
  const family = descriptor(rule, 'font-family')
  if (family !== undefined && !text.includes(family.replace(/^["']|["']$/g, ''))) return false
  const isShown = faces.has(rule) && (hasItalics || !isItalic(rule))
  return isShown === (part === 'now')
}

/** Repairs the structure of authors' HTML where browsers would show it but the standard forbids it: blocks inside inline elements, list items without lists. */
import type { Element, ElementContent, Parents, Root } from 'hast'
import { SKIP, visitParents } from '../../tree/visit.ts'

const blocks = new Set(
  (
    'address aside blockquote details div dl dd dt fieldset figure figcaption h1 h2 h3 h4 h5 h6 hr li ol p pre section ' +
    'table ul'
  ).split(' '),
)
const lines = new Set(
  'abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup time u var'.split(' '),
)
/** Elements that only style their text. */
const looks = new Set(['b', 'em', 'i', 's', 'small', 'span', 'strong', 'u'])
const lineBlocks = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'summary'])

/** Where an element is allowed, and what it becomes elsewhere. */
const homes: Record<string, { parents: string[]; otherwise: string }> = {
  dd: { parents: ['dl'], otherwise: 'div' },
  dt: { parents: ['dl'], otherwise: 'div' },
  figcaption: { parents: ['figure'], otherwise: 'p' },
  summary: { parents: ['details'], otherwise: 'p' },
}
const lists: Record<string, { items: string[]; wrapper: string }> = {
  ul: { items: ['li'], wrapper: 'li' },
  ol: { items: ['li'], wrapper: 'li' },
  dl: { items: ['dt', 'dd', 'div'], wrapper: 'dd' },
}

/** Runs after every step that creates elements. */
export function rehypeStructure() {
  return (tree: Root): void => {
    visitParents(tree, 'element', (node, ancestors) => {
      const parent = ancestors.at(-1)
      if (!parent) return
      const parentName = parent.type === 'element' ? parent.tagName : ''
      const home = homes[node.tagName]
      if (home && !home.parents.includes(parentName)) node.tagName = home.otherwise
      if (node.tagName === 'picture')
        return unwrap(node, parent, (child) => 'tagName' in child && child.tagName === 'img')
      if (node.tagName === 'source' && !['video', 'audio'].includes(parentName)) return unwrap(node, parent, () => true)
      if (node.tagName === 'li' && !['ul', 'ol'].includes(parentName)) gatherItems(node, parent)
      if (lists[node.tagName]) wrapStrays(node)
      if (lineBlocks.has(node.tagName)) flatten(node)
      else if (lines.has(node.tagName) && holdsBlock(node)) node.tagName = 'div'
      else if (node.tagName === 'p' && isEmpty(node)) return unwrap(node, parent, () => false)
      else if (node.tagName === 'p' && holdsBlock(node)) return split(node, parent)
    })
  }
}

const isBlock = (node: ElementContent): boolean => node.type === 'element' && blocks.has(node.tagName)
const isBlank = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === ''

/** The remains of a tag that the parser moved. */
const isEmpty = ({ properties, children }: Element): boolean =>
  !properties.id &&
  children.every((child) => isBlank(child) || (child.type === 'element' && looks.has(child.tagName) && isEmpty(child)))

/** Whether a block is nested in inline content, at any depth. */
const holdsBlock = (node: Element): boolean =>
  node.children.some((child) => isBlock(child) || (child.type === 'element' && holdsBlock(child)))

function unwrap(node: Element, parent: Parents, keep: (child: ElementContent) => boolean): [typeof SKIP, number] {
  const index = parent.children.indexOf(node)
  parent.children.splice(index, 1, ...node.children.filter(keep))
  return [SKIP, index]
}

/** Wraps items without a list in one, together with the items that follow. */
function gatherItems(node: Element, parent: Parents): void {
  const start = parent.children.indexOf(node)
  let end = start + 1
  for (let next = parent.children[end]; next; next = parent.children[++end]) {
    const belongs =
      (next.type === 'element' && next.tagName === 'li') || (next.type === 'text' && next.value.trim() === '')
    if (!belongs) break
  }
  const children = parent.children.slice(start, end) as ElementContent[]
  parent.children.splice(start, end - start, { type: 'element', tagName: 'ul', properties: {}, children })
}

/** Turns everything else in a list into items. */
function wrapStrays(node: Element): void {
  const list = lists[node.tagName]
  if (!list) return
  node.children = node.children.map((child): ElementContent => {
    if (isBlank(child) || child.type === 'comment') return child
    if (child.type === 'element' && list.items.includes(child.tagName)) return child
    return { type: 'element', tagName: list.wrapper, properties: {}, children: [child] }
  })
}

/** Headings, summaries and preformatted text may contain only inline content: blocks in them become lines. */
function flatten(node: Element): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    if (blocks.has(child.tagName)) {
      if (node.tagName === 'summary' && /^h\d$/.test(child.tagName)) continue
      child.tagName = child.tagName === 'hr' ? 'br' : 'span'
    }
    flatten(child)
  }
}

/** Splits a paragraph around the blocks in it. */
function split(node: Element, parent: Parents): [typeof SKIP, number] {
  const pieces: Element[] = []
  for (const child of node.children) {
    const last = pieces.at(-1)
    if (child.type === 'element' && (isBlock(child) || holdsBlock(child))) pieces.push(child)
    else if (last?.tagName === 'p' && last.position === node.position) last.children.push(child)
    else if (!isBlank(child)) pieces.push({ ...node, children: [child] })
  }
  const index = parent.children.indexOf(node)
  parent.children.splice(index, 1, ...pieces)
  return [SKIP, index]
}

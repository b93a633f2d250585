/** Reports everything that the sanitiser is about to remove, with its line. */
import type { Element, Properties, Root } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import type { VFile } from 'vfile'
import { report } from '../../tree/report.ts'
import { SKIP, visitParents } from '../../tree/visit.ts'
import { componentNames } from '../mdx/names.ts'
import { unreadableAddress } from '../templates/template-tags.ts'
import { schema, unnoticedAttributes } from './sanitize-schema.ts'

const urlAttributes = new Set([
  'href',
  'src',
  'poster',
  'cite',
  'action',
  'formAction',
  'data',
  'background',
  'longDesc',
  'xLinkHref',
])

/** Runs directly before the sanitiser, with the same schema. */
export function rehypeReportSanitized() {
  return (tree: Root, file: VFile): void => {
    const styled = new Map<string, Element[]>()
    visitParents(tree, 'element', (node, ancestors) => {
      const { tagName } = node
      if (schema.strip?.includes(tagName)) {
        report(file, 'html-removed', node, `<${tagName}> and its content were removed`, cureOf(tagName))
        return SKIP
      }
      const needed = schema.ancestors?.[tagName]
      const misplaced = needed && !ancestors.some((a) => a.type === 'element' && needed.includes(a.tagName))
      if (!schema.tagNames?.includes(tagName) || misplaced) {
        const component = componentNames.find((name) => name.toLowerCase() === tagName)
        const cure = component ? `rename the file to .mdx, where <${component}> is available` : cureOf(tagName)
        report(file, 'html-removed', node, `<${tagName}> was removed; its text is kept`, cure)
      }
      for (const key of removedProperties(node)) reportAttribute(file, node, key, styled)
    })
    for (const [key, nodes] of styled) {
      const others = nodes.length - 1
      const more = others === 0 ? '' : `, and from ${others} more ${others === 1 ? 'element' : 'elements'}`
      const message = `The ${key} attribute of <${nodes[0]?.tagName}> was removed${more}`
      report(file, 'html-removed', nodes[0], message, 'Remove it; the site styles its own elements')
    }
  }
}

function reportAttribute(file: VFile, node: Element, key: string, styled: Map<string, Element[]>): void {
  const value = String(node.properties[key]).trim()
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value
  if (/^on/i.test(key)) {
    report(file, 'html-removed', node, `The ${key.toLowerCase()} handler of <${node.tagName}> was removed`, 'Remove it')
  } else if (urlAttributes.has(key) && value === unreadableAddress) {
    return // already reported where it was read
  } else if (urlAttributes.has(key)) {
    const remedy =
      node.tagName === 'img'
        ? 'Put the picture beside the post or in public/images/, and use its path'
        : 'Use https:, mailto: or tel:, or a path on this site'
    report(file, 'url-unsafe', node, `The address “${shown}” of <${node.tagName}> was removed`, remedy)
  } else if (!unnoticedAttributes.has(key) && !key.startsWith('data')) {
    const name = key.toLowerCase()
    styled.set(name, [...(styled.get(name) ?? []), node])
  }
}

/** The properties that the sanitiser will drop, found by running it on the element alone. */
function removedProperties({ tagName, properties }: Element): string[] {
  const keys = Object.keys(properties)
  if (keys.length === 0) return keys
  const alone: Element = { type: 'element', tagName, properties, children: [] }
  const safe = sanitize(alone, { ...schema, tagNames: [tagName], ancestors: {}, strip: [] })
  const kept: Properties = safe.type === 'element' ? safe.properties : {}
  return keys.filter((key) => properties[key] != null && !Object.hasOwn(kept, key))
}

const cures: Record<string, string> = {
  script: 'Scripts never run here; remove it',
  style: 'The site styles its own elements; remove it',
  svg: 'Save the drawing as a file and include it as an image',
  math: 'Write the formula between $$ and $$',
  object: 'Link to the file',
  embed: 'Link to the file',
}

const cureOf = (tagName: string): string => cures[tagName] ?? 'Remove the tag, or write it in Markdown'

/**
 * Docusaurus, Astro and Next.js import the files that an `.mdx` body shows, and the components for pictures and links. Here the
 * address itself is written: `<Image src={X} />` becomes the picture that Markdown makes, found and sized in the same way.
 */
import type { Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { ownComponents } from '../../../../../components/own/names.ts'
import { report } from '../../../tree/report.ts'
import { visit } from '../../../tree/visit.ts'
import { isMarkdownJsx } from '../jsx.ts'
import { addressOf, expressionOf, textOf } from './addresses.ts'
import { type Binding, bindingsOf } from './bindings.ts'
import { asCallout, asLink, asPicture, inParagraph, isAddressed } from './roles.ts'

/** A remark plugin; the compiler removes all other imports after it. */
export function remarkMdxImports() {
  return (tree: Root, file: VFile): void => {
    // Starters of Next.js pass these to every body.
    const names = new Map<string, Binding>([
      ['Image', { role: 'picture' }],
      ['Link', { role: 'link' }],
    ])
    for (const name of ownComponents) names.delete(name)
    tree.children = tree.children.filter((node) => node.type !== 'mdxjsEsm' || !takeImports(node, names))
    visit(tree, (node, index, parent) => {
      if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
        reportUses(node.data?.estree, node, names, file)
      if (!isMarkdownJsx(node) || !parent || index === undefined) return
      const binding = names.get(node.name ?? '')
      const becomes = binding && 'file' in binding ? 'picture' : binding && 'role' in binding ? binding.role : undefined
      const isShown = becomes !== undefined || isAddressed(node)
      for (const attribute of node.attributes) {
        const expression = expressionOf(attribute)
        const value = expression && isShown ? (addressOf(expression, names) ?? textOf(expression)) : undefined
        if (value !== undefined) attribute.value = value
        else if (expression) reportUses(expression, node, names, file)
      }
      if (becomes === 'link') asLink(node)
      else if (becomes === 'callout') asCallout(node)
      else if (becomes === 'picture')
        parent.children[index] = asPicture(node, parent, binding && 'file' in binding ? binding.file : undefined)
      else if (node.name === 'img') parent.children[index] = inParagraph(node, parent)
    })
  }
}

/** Notes the names of the import lines that can be read, and leaves the other statements in the node. */
function takeImports(node: Extract<RootContent, { type: 'mdxjsEsm' }>, names: Map<string, Binding>): boolean {
  const { estree } = node.data ?? {}
  if (!estree) return false
  estree.body = estree.body.filter((statement) => {
    const bindings = bindingsOf(statement)
    for (const [name, binding] of bindings ?? []) names.set(name, binding)
    return bindings === null
  })
  return estree.body.length === 0
}

/** Reports a file used where its address cannot be filled in. `{X}` as a whole is reported as a name that is not defined. */
function reportUses(
  code: object | null | undefined,
  node: RootContent,
  names: ReadonlyMap<string, Binding>,
  file: VFile,
): void {
  const whole = 'value' in node ? node.value.trim() : ''
  for (const name of identifiers(code)) {
    const binding = names.get(name)
    if (!binding || !('file' in binding) || whole === name) continue
    const remedy = `write <img src="${binding.file}" alt="…" />`
    report(file, 'mdx-import', node, `${name} is used in code, where it shows no picture`, remedy)
    return
  }
}

/** The names in a tree of JavaScript. */
function identifiers(code: unknown): string[] {
  if (typeof code !== 'object' || code === null) return []
  if (Array.isArray(code)) return code.flatMap(identifiers)
  const { type, name } = code as { type?: unknown; name?: unknown }
  if ((type === 'Identifier' || type === 'JSXIdentifier') && typeof name === 'string') return [name]
  return Object.entries(code).flatMap(([key, value]) => (key === 'loc' || key === 'range' ? [] : identifiers(value)))
}

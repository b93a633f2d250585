/** What the import lines of an `.mdx` body name: files, and components that we have under another name. */
import type { RootContent } from 'mdast'
import { isComponent } from '../names.ts'

type EsmNode = Extract<RootContent, { type: 'mdxjsEsm' }>
export type Statement = NonNullable<NonNullable<EsmNode['data']>['estree']>['body'][number]

/** The element that a component of another system becomes. */
export type Role = 'picture' | 'link' | 'callout'

/** A file by the address to write in Markdown; a component; or a name that is not needed here. */
export type Binding = { file: string } | { role: Role } | { unused: true }

const ofModule: Readonly<Record<string, { names: readonly string[]; binding: Binding }>> = {
  'astro:assets': { names: ['Image', 'Picture'], binding: { role: 'picture' } },
  '@astrojs/image/components': { names: ['Image', 'Picture'], binding: { role: 'picture' } },
  'next/image': { names: ['default'], binding: { role: 'picture' } },
  'next/legacy/image': { names: ['default'], binding: { role: 'picture' } },
  '@theme/IdealImage': { names: ['default'], binding: { role: 'picture' } },
  '@docusaurus/Link': { names: ['default'], binding: { role: 'link' } },
  'next/link': { names: ['default'], binding: { role: 'link' } },
  gatsby: { names: ['Link'], binding: { role: 'link' } },
  '@theme/Admonition': { names: ['default'], binding: { role: 'callout' } },
  '@docusaurus/useBaseUrl': { names: ['default', 'useBaseUrl'], binding: { unused: true } },
  react: { names: ['default', '*'], binding: { unused: true } },
}

/** The names that an import line defines; null if it is another statement or imports code. */
export function bindingsOf(statement: Statement): [name: string, binding: Binding][] | null {
  if (statement.type !== 'ImportDeclaration' || statement.specifiers.length === 0) return null
  const from = String(statement.source.value)
  const file = fileAddress(from)
  const known = Object.hasOwn(ofModule, from) ? ofModule[from] : undefined
  const bindings: [string, Binding][] = []
  for (const specifier of statement.specifiers) {
    const { name } = specifier.local
    if (file !== undefined) bindings.push([name, { file }])
    else if (known?.names.includes(importedName(specifier))) bindings.push([name, known.binding])
    // `import Tabs from '@theme/Tabs'`: available without it.
    else if (isComponent(name)) bindings.push([name, { unused: true }])
    else return null
  }
  return bindings
}

function importedName(specifier: Extract<Statement, { type: 'ImportDeclaration' }>['specifiers'][number]): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default'
  if (specifier.type === 'ImportNamespaceSpecifier') return '*'
  const { imported } = specifier
  return imported.type === 'Identifier' ? imported.name : String(imported.value)
}

const published = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico|mp4|webm|mov|mp3|m4a|ogg|wav|vtt|pdf|zip)$/i

/** The address to write for a file that another system's bundler imports; undefined if it is no file that a site publishes. */
export function fileAddress(from: string): string | undefined {
  const path = from.replace(/[?#].*$/s, '')
  if (!published.test(path) || path.includes('!')) return undefined
  // Aliases for folders below `src/`.
  return path.replace(/^\/src\//, '@/src/').replace(/^[@~](?=(?:assets|images|img|media)\/)/, '@/')
}

/** Renames keys of front matter and of `site.yml`, as the releases between two versions ask for. */
import { z } from 'zod'
import { isNewer } from './versions.ts'

/** `scripts/upgrade/codemods.json` of a release: what it and the releases before it renamed. */
export const codemodsSchema = z.array(
  z.strictObject({
    version: z.string(),
    frontMatter: z.record(z.string(), z.string()).default({}),
    settings: z.record(z.string(), z.string()).default({}),
  }),
)

export type Codemod = z.infer<typeof codemodsSchema>[number]

/** The codemods of every release after one version, up to another, in order. */
export const codemodsBetween = (all: readonly Codemod[], from: string, to: string): Codemod[] =>
  all.filter(({ version }) => isNewer(version, from) && !isNewer(version, to))

/**
 * Applies codemods to a file.
 * @param path from the repository root; files that are neither content nor `site.yml` are returned as they are
 */
export function modified(path: string, text: string, codemods: readonly Codemod[]): string {
  if (path === 'content/site.yml') return codemods.reduce((result, { settings }) => renamedKeys(result, settings), text)
  const fence = /^content\/.*\.(?:md|mdx|markdown)$/.test(path) ? /^---\r?\n[\s\S]*?\n---/.exec(text)?.[0] : undefined
  if (fence === undefined) return text
  const front = codemods.reduce((result, { frontMatter }) => renamedKeys(result, frontMatter), fence)
  return front + text.slice(fence.length)
}

/** Keys at the start of a line; nested keys are part of the value. */
function renamedKeys(yaml: string, names: Readonly<Record<string, string>>): string {
  return yaml.replace(/^([\w-]+)(?=[ \t]*:)/gm, (name) => (Object.hasOwn(names, name) ? (names[name] ?? name) : name))
}

/** Writes editor support for this repository's site: front matter schemas and snippets with its people and terms. They are not committed. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Content, choicesOf, editorSchemas } from '../../lib/content/index.ts'
import { repositoryRoot } from '../../lib/core/root.ts'
import { siteSnippets } from './site-snippets.ts'

/** Texts written last, so that a save without new choices costs nothing. */
let before = ''

/**
 * Writes the files whose text has changed.
 * @param site its root; only this repository's own site has editor settings
 */
export function writeEditorHelp(site: string, content: Content): void {
  if (site !== repositoryRoot) return
  const choices = choicesOf(content)
  const { sections } = content.site
  const now = JSON.stringify([choices, sections])
  if (now === before) return
  before = now
  for (const [name, value] of editorFiles(choices, sections)) {
    const file = join(repositoryRoot, '.vscode', name)
    const text = `${JSON.stringify(value, null, 2)}\n`
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

/** The files, by their names below `.vscode/`. */
export function editorFiles(
  choices: ReturnType<typeof choicesOf>,
  sections: Content['site']['sections'] = [],
): [name: string, value: unknown][] {
  const schemas = Object.entries(editorSchemas(choices, sections))
  return [
    ...schemas.map(([kind, schema]): [string, unknown] => [`schema/${kind}.json`, schema]),
    ['site.code-snippets', siteSnippets(choices)],
  ]
}

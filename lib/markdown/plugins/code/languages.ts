/** Maps an author's name for a language to a grammar and to the label that the reader sees. */
import { bundledLanguagesInfo } from 'shiki/langs'
import { nearest } from '../../../core/problems/nearest.ts'

export type Language = {
  /** The name of the grammar in Shiki; `text` has no grammar. */
  id: string
  /** Label on the block; none for plain text. */
  label?: string
}

const plain: Language = { id: 'text' }

/** Names for plain text. */
const plainNames = ['text', 'txt', 'plain', 'plaintext', 'none', 'nohighlight', 'output']

/** Names used by other highlighters (Rouge, Pygments, GitHub) but not by Shiki. */
const otherNames: Record<string, string> = {
  golang: 'go',
  irb: 'ruby',
  pycon: 'python',
  node: 'javascript',
  mysql: 'sql',
  pgsql: 'sql',
  postgresql: 'sql',
  conf: 'ini',
  cfg: 'ini',
  svg: 'xml',
  rss: 'xml',
  atom: 'xml',
  terminal: 'shellsession',
  'shell-session': 'shellsession',
  'sh-session': 'shellsession',
  'bash-session': 'shellsession',
}

const labels: Record<string, string> = { shellsession: 'Terminal', shellscript: 'Shell', html: 'HTML' }

const known = new Map<string, Language>()
for (const { id, name, aliases = [] } of bundledLanguagesInfo) {
  const language = { id, label: labels[id] ?? name }
  for (const key of [id, ...aliases]) known.set(key, language)
}
for (const [name, id] of Object.entries(otherNames)) {
  const language = known.get(id)
  if (language && !known.has(name)) known.set(name, language)
}
for (const name of plainNames) known.set(name, plain)

/** The language with this name, in any case; `undefined` when it is unknown. */
export function findLanguage(name: string): Language | undefined {
  return known.get(name.toLowerCase())
}

/** The known names nearest to an unknown name, best first; full names before abbreviations. */
export function nearestLanguages(name: string): string[] {
  const full = bundledLanguagesInfo.map(({ id }) => id)
  return [...new Set([...nearest(name, full), ...nearest(name, known.keys())])]
}

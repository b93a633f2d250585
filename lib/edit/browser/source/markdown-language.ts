/** Ships to the browser. The language of the source: front matter, Markdown, and code in the languages that technical posts use. */
import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { yamlFrontmatter, yamlLanguage } from '@codemirror/lang-yaml'
import { type Language, type LanguageSupport, StreamLanguage, type StreamParser } from '@codemirror/language'
import { c, cpp, csharp, java, kotlin, scala } from '@codemirror/legacy-modes/mode/clike'
import { css } from '@codemirror/legacy-modes/mode/css'
import { diff } from '@codemirror/legacy-modes/mode/diff'
import { dockerFile } from '@codemirror/legacy-modes/mode/dockerfile'
import { go } from '@codemirror/legacy-modes/mode/go'
import { javascript, json, typescript } from '@codemirror/legacy-modes/mode/javascript'
import { protobuf } from '@codemirror/legacy-modes/mode/protobuf'
import { python } from '@codemirror/legacy-modes/mode/python'
import { ruby } from '@codemirror/legacy-modes/mode/ruby'
import { rust } from '@codemirror/legacy-modes/mode/rust'
import { shell } from '@codemirror/legacy-modes/mode/shell'
import { standardSQL } from '@codemirror/legacy-modes/mode/sql'
import { toml } from '@codemirror/legacy-modes/mode/toml'
import { html, xml } from '@codemirror/legacy-modes/mode/xml'

/** Words after the three backticks → the parser. */
const parsers: readonly (readonly [names: string, parser: StreamParser<unknown>])[] = [
  ['c h', c],
  ['cpp c++ hpp', cpp],
  ['csharp cs c#', csharp],
  ['css scss less', css],
  ['diff patch', diff],
  ['dockerfile docker', dockerFile],
  ['go golang', go],
  ['html vue svelte', html],
  ['java', java],
  ['js javascript jsx mjs cjs', javascript],
  ['json json5 jsonc', json],
  ['kotlin kt', kotlin],
  ['protobuf proto', protobuf],
  ['python py', python],
  ['ruby rb', ruby],
  ['rust rs', rust],
  ['scala', scala],
  ['sh bash shell zsh console shell-session', shell],
  ['sql postgresql mysql', standardSQL],
  ['toml ini', toml],
  ['ts typescript tsx', typescript],
  ['xml svg', xml],
]

const made = new Map<StreamParser<unknown>, Language>()

/** The language of a fenced code block; null for one that is shown without colours. */
function codeLanguage(info: string): Language | null {
  const name = /^[^\s{,]*/.exec(info.trim().toLowerCase())?.[0] ?? ''
  if (name === 'yaml' || name === 'yml') return yamlLanguage
  const parser = parsers.find(([names]) => names.split(' ').includes(name))?.[1]
  if (!parser) return null
  const language = made.get(parser) ?? StreamLanguage.define(parser)
  made.set(parser, language)
  return language
}

export const source = (): LanguageSupport =>
  yamlFrontmatter({ content: markdown({ base: markdownLanguage, codeLanguages: codeLanguage }) })

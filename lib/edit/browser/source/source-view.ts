/** Ships to the browser. The Markdown source in CodeMirror. */
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { codeFolding, foldKeymap } from '@codemirror/language'
import { lintKeymap } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { Annotation, Compartment, EditorState, type Extension, Prec } from '@codemirror/state'
import { EditorView, highlightSpecialChars, type KeyBinding, keymap } from '@codemirror/view'
import { styleNonceMeta, type WrittenIn } from '../../api.ts'
import { matterRange } from '../../fields/matter-range.ts'
import { blockLines } from './block-lines.ts'
import { foldedMatter } from './fold-matter.ts'
import { highlight } from './highlight.ts'
import { source } from './markdown-language.ts'
import { bold, italic } from './text-commands.ts'

/** Marks changes that come from the file, not from this tab: they are saved already. */
export const fromFile = Annotation.define<true>()

export type SourceOptions = {
  text: string
  /** What a screen reader calls the field. */
  label: string
  written: WrittenIn
  /** Whether it is settings, without a text. */
  isYaml: boolean
  keys: readonly KeyBinding[]
  extensions: Extension
}

const ownKeys: readonly KeyBinding[] = [
  { key: 'Mod-b', run: bold },
  { key: 'Mod-i', run: italic },
]

const writing = new Compartment()

/** The language is that of the text, which may change it. */
export function writeIn(view: EditorView, written: WrittenIn): void {
  const { lang, dir } = view.contentDOM
  if (lang !== written.lang || dir !== written.dir)
    view.dispatch({ effects: writing.reconfigure(EditorView.contentAttributes.of(written)) })
}

/** The offset after the front matter. */
function bodyStart(text: string): number {
  const range = matterRange(text)
  if ('refused' in range) return 0
  const end = text.indexOf('\n', range.to)
  return end < 0 ? text.length : end + 1
}

export function sourceView({ text, label, written, isYaml, keys, extensions }: SourceOptions): EditorView {
  return new EditorView({
    state: EditorState.create({
      doc: text,
      // What is typed first belongs after the front matter, not before it.
      selection: { anchor: bodyStart(text) },
      extensions: [
        Prec.high(keymap.of([...keys, ...ownKeys])),
        history(),
        EditorState.lineSeparator.of('\n'),
        EditorView.lineWrapping,
        EditorState.allowMultipleSelections.of(true),
        highlightSpecialChars(),
        highlightSelectionMatches(),
        search({ top: true }),
        foldedMatter,
        codeFolding({ placeholderText: 'Front matter: see the details above' }),
        isYaml ? [yaml(), EditorView.editorAttributes.of({ class: 'is-yaml' })] : source(),
        highlight,
        blockLines,
        keymap.of([...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, ...lintKeymap, indentWithTab]),
        EditorView.contentAttributes.of({
          tabindex: '0',
          'aria-label': label,
          'aria-description': 'Tab indents. To leave the text press Escape, then Tab.',
          spellcheck: 'true',
          autocorrect: 'on',
          autocapitalize: 'sentences',
        }),
        writing.of(EditorView.contentAttributes.of(written)),
        EditorView.cspNonce.of(
          document.querySelector<HTMLMetaElement>(`meta[name="${styleNonceMeta}"]`)?.content ?? '',
        ),
        extensions,
      ],
    }),
  })
}

/** Ships to the browser. The editor of one document: its text, what is wrong with it, and its page. */
import { EditorView } from '@codemirror/view'
import { element } from '../../../core/browser/element.ts'
import type { CheckAnswer, Overview } from '../../api.ts'
import { api } from '../api-client.ts'
import { details } from '../form/details.ts'
import { insertions, insertTools } from '../insert/insertions.ts'
import { preview } from '../preview/preview.ts'
import { keepChecked } from '../problems/keep-checked.ts'
import { problemList } from '../problems/problem-list.ts'
import { openFile } from '../publish/file-dialog.ts'
import { openPublish } from '../publish/publish-dialog.ts'
import { openTranslate } from '../publish/translate-dialog.ts'
import { keepSaved, type Saving } from '../saving/keep-saved.ts'
import { keepLocally, keptLocally } from '../saving/local-draft.ts'
import { saveStatus } from '../saving/save-status.ts'
import { foldMatter } from '../source/fold-matter.ts'
import { sourceView, writeIn } from '../source/source-view.ts'
import { editorBar } from './editor-bar.ts'
import { hear } from './hear.ts'
import { notices } from './notices.ts'
import { panes } from './panes.ts'
import { recovery } from './recovery.ts'
import { solveConflict } from './solve-conflict.ts'
import { titleOf } from './title-of.ts'
import { toolbar } from './toolbar.ts'

export async function showEditor(overview: Overview, path: string): Promise<void> {
  const draft = keepLocally(path)
  const opened = await api.open(path)
  const title = titleOf(opened.text, path)
  const status = saveStatus()
  const told = notices()
  const shapes = opened.kind === 'site' ? [] : (overview.schemas[opened.schema] ?? [])
  const layout = panes(shapes.length > 0 ? ['details', 'text', 'page'] : ['text', 'page'], (shown) =>
    foldMatter(view, shown),
  )

  const page = preview(
    overview.site.base,
    () => view.state.doc.toString(),
    (line) => goTo(view, line),
  )
  const view: EditorView = sourceView({
    text: opened.text,
    isYaml: opened.kind === 'site',
    label: `Text of ${title}`,
    written: opened.written,
    keys: [{ key: 'Mod-s', preventDefault: true, run: () => Boolean(void saving.flush()) || true }],
    extensions: [
      EditorView.updateListener.of((update) => {
        saving.update(update)
        checking.update(update)
        if (update.docChanged || update.selectionSet) follow()
      }),
      insertions(path, (text) => told.say(text)),
    ],
  })
  const form = details({ view, written: opened.written, shapes, overview, path })
  const follow = later(() => {
    const written = view.state.doc.toString()
    bar.showTitle(titleOf(written, path))
    form.read(written)
    page.follow(written, lineOf(view))
  })
  const problems = problemList(view)
  const onChecked = (answer: CheckAnswer) => {
    problems.show(answer.problems)
    form.showProblems(answer.problems)
    form.writeIn(answer.written)
    writeIn(view, answer.written)
    const errors = answer.problems.filter(({ severity }) => severity === 'error').length
    bar.showState(answer.state, errors)
    // A document with an error may have no address: its last page stays, and says why.
    if (answer.url !== null || errors === 0) page.show(answer.url)
  }
  const checking = keepChecked({ view, path, hash: opened.hash, onChecked })
  const saving: Saving = keepSaved({
    path,
    view,
    base: opened.hash,
    draft,
    onSend: checking.sent,
    onSaved: checking.saved,
    onState: (state) => {
      status.show(state)
      if (state.kind === 'restarted') told.restarted()
      if (state.kind === 'gone') told.gone(() => void saving.decide(view.state.doc.toString(), ''))
    },
    onConflict: (conflict) => void solveConflict(conflict, view, saving, told),
  })
  const bar = editorBar({ overview, opened, title, status: status.line, layout })
  if (opened.kind !== 'site') bar.act('File …', 'secondary', () => openFile({ opened, overview, flush: saving.flush }))
  const hasTranslations = opened.kind === 'post' || opened.kind === 'page'
  if (hasTranslations && overview.site.languages.length > 1)
    bar.act('Translate …', 'secondary', () => void openTranslate(path, saving.flush))
  if (opened.kind === 'post' || opened.kind === 'page')
    bar.act('Publish …', 'primary', () => {
      const { state, errors } = bar.known()
      openPublish({ view, kind: opened.kind, state, overview, problems: errors })
    })
  const tools = toolbar(view, insertTools(path))
  const text = element(
    'section',
    { class: 'text-pane', 'aria-label': 'Text' },
    form.box,
    tools,
    element('div', { class: 'source-box' }, view.dom),
    problems.box,
  )
  const main = element('main', { class: 'editor', id: 'm-content' }, text, page.box)
  layout.attach(main)
  document.body.replaceChildren(bar.box, told.box, main)
  form.read(opened.text)
  checking.show(opened)
  void keptLocally(path).then((kept) => recovery({ opened, view, saving, kept, draft, told }))
  if (opened.openElsewhere) told.otherTab(1)
  hear(opened, told, saving, checking, page)
  window.addEventListener('pagehide', saving.leave)
  view.focus()
}

const lineOf = ({ state }: EditorView) => state.doc.lineAt(state.selection.main.head).number

function goTo(view: EditorView, line: number): void {
  const { from } = view.state.doc.line(Math.min(line, view.state.doc.lines))
  view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) })
  view.focus()
}

/** Runs at most once a frame. */
function later(act: () => void): () => void {
  let asked = 0
  return () => {
    cancelAnimationFrame(asked)
    asked = requestAnimationFrame(act)
  }
}

/** Ships to the browser. Pictures, links and pasted text: what the editor puts into the text from elsewhere. */
import { type Extension, Prec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import type { Tool } from '../editor/toolbar.ts'
import { pickLink } from './link-picker.ts'
import { pasteClean } from './paste-clean.ts'
import { choosePictures, insertPictures, picturesOf } from './pictures.ts'

/** @param said what a paste became */
export function insertions(path: string, said: (text: string) => void): Extension {
  return [
    Prec.highest(keymap.of([{ key: 'Mod-k', preventDefault: true, run: pickLink }])),
    EditorView.domEventHandlers({
      paste: (event, view) => takePictures(event, event.clipboardData, view, path) || pasteClean(event, view, said),
      drop: (event, view) => {
        // The nearest position: beside the characters, and in an empty line, there is no exact one.
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY }, false)
        if (picturesOf(event.dataTransfer).length > 0) view.dispatch({ selection: { anchor: at } })
        return takePictures(event, event.dataTransfer, view, path)
      },
    }),
  ]
}

function takePictures(event: Event, data: DataTransfer | null, view: EditorView, path: string): boolean {
  const files = picturesOf(data)
  if (files.length === 0) return false
  event.preventDefault()
  void insertPictures(files, view, path)
  return true
}

export const insertTools = (path: string): readonly Tool[] => [
  { name: 'Link', key: 'K', run: pickLink },
  {
    name: 'Picture',
    run: (view) => {
      choosePictures(view, path)
      return true
    },
  },
]

/**
 * The editor of `npm run dev`: a page in the browser in which documents are written, and the server that reads and writes their files.
 * `api.ts` is what the two agree on, `calls.ts` lists what the server does, `browser/` is the page. No build imports this room.
 */

export type { Created, NewDocument, TranslateRequest } from './api.ts'
export { type Editor, startEditor } from './start-editor.ts'

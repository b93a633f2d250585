/**
 * The HTTP API of the editor in `npm run dev`: what its server and its pages in the browser agree on. Ships to the browser.
 *
 * Every call is made to `<base>/edit/api/<name>/` (Next redirects addresses without the last slash) with the header `tokenHeader`. Requests
 * and answers are JSON, except for the bytes of a picture. An answer with another status than 200 is a `Refusal`. Paths are from the site's root, with `/` separators: `content/posts/x.md`.
 *
 * Texts have `\n` line ends and no byte order mark. The server puts both back as they are in the file, line by line, so an unchanged line
 * keeps its bytes.
 */
import type { FieldShape, FieldType } from '../content/index.ts'

/** The header that carries the token; the page has it in `<meta name="masthead-edit" content="…">`. */
export const tokenHeader = 'x-masthead-edit'
export const tokenMeta = 'masthead-edit'

/** `<meta>` with the nonce that the page's policy asks of `<style>` elements (CodeMirror: `EditorView.cspNonce`). */
export const styleNonceMeta = 'masthead-style-nonce'

/** The name of the page's own tab, chosen at random when it is opened: the server tells tabs apart by it. */
export const tabHeader = 'x-masthead-tab'

/** Any status but 200: 400 for a malformed request, 401 without the token, 403 for a foreign origin or path, 404, 413 for too much, 422 for everything else. */
export type Refusal = { error: string }

export type DocumentKind = 'post' | 'page' | 'author' | 'category' | 'tag' | 'series' | 'site'
export type DocumentState = 'draft' | 'scheduled' | 'published' | 'expired'

/** The language of a text, and its direction. */
export type WrittenIn = { lang: string; dir: 'ltr' | 'rtl' }

// GET documents → Overview

export type Overview = {
  site: {
    title: string
    /** Without a final slash, with the base path in dev: prepended to every `url`. */
    base: string
    language: string
    /** The codes of its languages, the default first; none for a site with one. */
    languages: string[]
    timeZone: string
    /** Today in the site's time zone. */
    today: string
  }
  /** Newest first; then pages, people and terms by title. */
  documents: DocumentSummary[]
  people: { id: string; name: string; path: string | null }[]
  categories: string[]
  tags: string[]
  series: string[]
  /** Kinds that can be created, with the fields of their front matter. `section-<key>` for the items of a section other than posts. */
  schemas: Record<string, FieldShape[]>
  /** Sections other than posts: their key, and what one item is called. */
  sections: { key: string; title: string }[]
  git: GitState | null
}

export type DocumentSummary = {
  path: string
  kind: DocumentKind
  /** The key of `schemas` that describes it. */
  schema: string
  title: string
  written: WrittenIn
  /** Which of the site's languages it belongs to; null on a site with one, and for what is in none of them. */
  language: string | null
  /** What its translations have in common with it; null if it can have none. */
  group: string | null
  /** Without base path; null if it has no page. */
  url: string | null
  state: DocumentState | null
  unlisted: boolean
  /** `YYYY-MM-DD`, or null. */
  date: string | null
  authors: string[]
  categories: string[]
  tags: string[]
  errors: number
  warnings: number
  /** Whether it has unsaved text from a crash. */
  recovered: boolean
}

export type { FieldShape, FieldType }

// GET document?path=… → OpenDocument

export type OpenDocument = {
  path: string
  kind: DocumentKind
  schema: string
  text: string
  /** Identifies the bytes of the file; to be sent back as `base`. */
  hash: string
  problems: TextProblem[]
  url: string | null
  state: DocumentState | null
  written: WrittenIn
  /** Unsaved text from an earlier visit that differs from the file: the browser or the server ended before it was saved. `at` is in milliseconds since 1970. */
  recovered: { text: string; base: string; at: number } | null
  /** Whether another tab has it open. */
  openElsewhere: boolean
}

export type TextProblem = {
  severity: 'error' | 'warning'
  code: string
  message: string
  remedy: string
  /** Offsets in `text`. A problem whose extent is unknown covers its word, or its line. */
  from: number
  to: number
  /** 1-based. */
  line: number
  column: number
  /** What `npm run check -- --fix` would do about it. */
  mend?: TextEdit
}

/** Replaces a range of a text. */
export type TextEdit = { from: number; to: number; insert: string }

// PUT document: SaveRequest → SaveAnswer

export type SaveRequest = { path: string; base: string; text: string }

export type SaveAnswer =
  /** The file has this text now. */
  | { kind: 'saved'; hash: string }
  /** The file had changed meanwhile; it and `text` now contain both changes. */
  | { kind: 'merged'; hash: string; text: string }
  /** The same lines of the file had changed. Nothing was written. `hash` is that of the file: the `base` of the decision. `marked` has both, with conflict markers. */
  | { kind: 'conflict'; hash: string; theirs: string; mine: string; marked: string }
  /** The file is gone. Nothing was written; save with `base: ''` to write it again. */
  | { kind: 'gone' }

// POST keep: KeepRequest → Done. Keeps unsaved text, for `recovered`; `text: null` drops it.

export type KeepRequest = { path: string; base: string; text: string | null }
export type Done = { done: true }

// POST check: CheckRequest → CheckAnswer

export type CheckRequest = { path: string; text: string }
export type CheckAnswer = {
  problems: TextProblem[]
  url: string | null
  state: DocumentState | null
  written: WrittenIn
}

// POST new: NewDocument → Created

export type NewDocument = {
  kind: 'post' | 'folder' | 'page' | 'author' | 'category' | 'tag' | 'series'
  title: string
  /** The key of a section; absent for a post. */
  section?: string
  /** One of the site's, if it has several; the default one if it is absent. */
  language?: string
  slug?: string
  authors?: string[]
  categories?: string[]
  tags?: string[]
  date?: string
  draft?: boolean
  fields?: Record<string, string>
}
export type Created = { path: string; url: string | null }

// POST translate: TranslateRequest → Created

/** `language` is one of the site's. */
export type TranslateRequest = { path: string; language: string }

// POST rename: RenameRequest → Moved. POST delete: DeleteRequest → Done

/** `name` replaces the file's name without extension, or the folder's for an `index.md`. */
export type RenameRequest = {
  path: string
  name: string
  /** Adds the published address to `redirect_from`, so that it leads to the new one. */
  redirect: boolean
}
export type Moved = { path: string; url: string | null }

export type DeleteRequest = {
  path: string
  /** An address that the published one leads to from now on; null records it as gone. Ignored if it was never published. */
  redirectTo: string | null
}

// POST picture?path=…&name=…: the bytes → WrittenPicture

export type WrittenPicture = {
  /** The form to write in the document. */
  reference: string
  path: string
  width: number
  height: number
  /** Whether the same picture was there already. */
  existed: boolean
}

// POST paste: PasteRequest → PasteAnswer

export type PasteRequest = { html: string }
export type PasteAnswer = { markdown: string }

// GET links → LinkTarget[]

export type LinkTarget = {
  path: string
  kind: DocumentKind
  title: string
  url: string
  headings: { id: string; text: string; depth: number }[]
}

// GET changes → Changes

export type GitState = {
  branch: string | null
  /** The commits that were not pushed, or not pulled; null without an upstream. */
  ahead: number | null
  behind: number | null
  /** The number of changed files below `content/` and `public/`. */
  changed: number
  /** As git is configured; null if it is not, and then nothing can be committed. */
  author: { name: string; email: string } | null
  /** Opens a pull request for the branch, where the host is known. */
  pullRequest: string | null
}

export type Changes = {
  git: GitState
  files: ChangedFile[]
  /** A proposal for the commit. */
  message: string
}

export type ChangedFile = {
  path: string
  change: 'new' | 'changed' | 'deleted' | 'renamed' | 'conflict'
  title: string | null
  /** The changed lines; empty for pictures. */
  lines: { kind: 'same' | 'removed' | 'added' | 'gap'; text: string; line?: number }[]
}

// POST commit: CommitRequest → GitAnswer. POST pull, POST push → GitAnswer

export type CommitRequest = {
  message: string
  paths: string[]
  /** Creates this branch and commits there. */
  branch?: string
}
/** `said` is for people: what happened, or what went wrong and what to do. */
export type GitAnswer = { ok: boolean; said: string; git: GitState }

// GET events → a stream of lines `data: <EditEvent as JSON>`. EventSource cannot send the token: read it with fetch.

export type EditEvent =
  /** A file was changed, or deleted (`hash: null`), by something other than this tab. */
  | { kind: 'file'; path: string; hash: string | null }
  /** After each save the whole site was checked again: the list of documents, for tabs that have none of them open. */
  | { kind: 'checked'; documents: DocumentSummary[] }
  /** The same for a document that the tab has open: what was found in the bytes with this hash, null if that has to be asked for. */
  | { kind: 'answer'; path: string; hash: string; answer: CheckAnswer | null }
  /** Another tab opened, or closed, a document that this one has open. */
  | { kind: 'tabs'; path: string; others: number }

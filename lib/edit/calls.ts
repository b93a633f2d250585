/** The calls of the API (`api.ts`), by method and name. */
import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { markdownOfPaste } from '../import/index.ts'
import type { Desk } from './desk.ts'
import { linkTargets } from './documents/links.ts'
import { deleteDocument, renameDocument } from './documents/move.ts'
import { checkDocument, openDocument } from './documents/open.ts'
import { overviewOf } from './documents/overview.ts'
import { saveDocument } from './documents/save.ts'
import { documentPlace } from './files/place.ts'
import { longestText } from './files/text-file.ts'
import { changesOf } from './git/changes.ts'
import { commit, pull, push } from './git/publish.ts'
import { gitState } from './git/state.ts'
import { writePicture } from './insert/picture.ts'
import { Refused } from './server/refused.ts'
import { readBytes, readJson } from './server/request-body.ts'

export type Request = {
  desk: Desk
  /** The tab that sent it; '' if it has no name. */
  tab: string
  query: URLSearchParams
  message: IncomingMessage
}

type Call = (request: Request) => Promise<unknown>

/** JSON escapes some characters in six letters. */
const longestRequest = 6 * longestText

const path = z.string().min(1).max(1000)
const hash = z.string().max(64)
const text = z.string().max(longestText)

const word = z.string().max(500)
const newDocument = z.object({
  kind: z.enum(['post', 'folder', 'page', 'author', 'category', 'tag', 'series']),
  title: word,
  section: word.exactOptional(),
  slug: word.exactOptional(),
  authors: z.array(word).exactOptional(),
  categories: z.array(word).exactOptional(),
  tags: z.array(word).exactOptional(),
  date: word.exactOptional(),
  draft: z.boolean().exactOptional(),
  fields: z.record(z.string(), word).exactOptional(),
})

/** Not a name that git could read as an option. */
const branchName = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,99}$/u)

/** 20 MB, which is what a picture may have. */
const largestPicture = 20_000_000

/** A call with a JSON body. */
const json =
  <Shape extends z.ZodType>(shape: Shape, answer: (request: Request, body: z.infer<Shape>) => unknown): Call =>
  async (request) =>
    answer(request, await readJson(request.message, longestRequest, shape))

function asked(query: URLSearchParams, name: string): string {
  const value = query.get(name)
  if (value === null) throw new Refused(`The request has no ${name}.`, 400)
  return value
}

export const calls: Readonly<Record<string, Call>> = {
  'GET documents': async ({ desk }) => ({
    ...overviewOf(desk.edition(), desk.base, desk.unsaved.paths()),
    git: await gitState(desk.site),
  }),
  'GET document': ({ desk, tab, query }) => openDocument(desk, tab, asked(query, 'path')),
  'PUT document': json(z.object({ path, base: hash, text }), ({ desk, tab }, body) => saveDocument(desk, tab, body)),
  'POST keep': json(z.object({ path, base: hash, text: text.nullable() }), ({ desk }, body) => {
    documentPlace(desk.site, body.path)
    if (body.text === null) desk.unsaved.drop(body.path)
    else desk.unsaved.keep({ ...body, text: body.text, baseText: desk.bases.of(body.base) ?? '', at: Date.now() })
    return { done: true }
  }),
  'POST new': json(newDocument, ({ desk }, body) => desk.create(body)),
  'POST translate': json(z.object({ path, language: word }), ({ desk }, body) => desk.translate(body)),
  'POST rename': json(z.object({ path, name: word.min(1), redirect: z.boolean() }), ({ desk, tab }, body) =>
    renameDocument(desk, tab, body),
  ),
  'POST delete': json(z.object({ path, redirectTo: word.nullable() }), ({ desk, tab }, body) =>
    deleteDocument(desk, tab, body),
  ),
  'POST picture': async ({ desk, query, message }) =>
    writePicture(desk, asked(query, 'path'), asked(query, 'name'), await readBytes(message, largestPicture)),
  'POST paste': json(z.object({ html: z.string().max(longestText) }), (_, { html }) => ({
    markdown: markdownOfPaste(html),
  })),
  'GET links': async ({ desk }) => linkTargets(desk.edition()),
  'GET changes': ({ desk }) => changesOf(desk.edition()),
  'POST commit': json(
    z.object({ message: z.string().max(10_000), paths: z.array(path).max(5000), branch: branchName.exactOptional() }),
    ({ desk }, body) => desk.gitInTurn(() => commit(desk.site, body)),
  ),
  'POST pull': ({ desk }) => desk.gitInTurn(() => pull(desk.site)),
  'POST push': ({ desk }) => desk.gitInTurn(() => push(desk.site)),
  'POST check': json(z.object({ path, text }), ({ desk }, body) => checkDocument(desk, body.path, body.text)),
}

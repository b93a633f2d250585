/** Writes a new document for the editor, by the code of `npm run new`, with messages for people who see a form and no options. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadContent } from '../../lib/content/index.ts'
import type { Created, NewDocument } from '../../lib/edit/index.ts'
import { CommandError } from '../cli/command.ts'
import { contentOf, likelyAuthor } from '../new/choices.ts'
import { complete, settled } from '../new/complete.ts'
import { gitUser } from '../new/git-author.ts'
import { newFile, placeOf } from '../new/new-file.ts'
import { type NewRequest, typedDate } from '../new/request.ts'
import { writeNew } from '../new/write-new.ts'

/**
 * @param site the folder that contains `content/`
 * @throws {CommandError} with what is wrong; nothing is written then
 */
export async function createDocument(site: string, asOf: string | undefined, wanted: NewDocument): Promise<Created> {
  const options = { root: site, now: new Date(), ...(asOf !== undefined && { asOf }) }
  const { content } = loadContent(options)
  if (!content) throw new CommandError('Nothing was written: correct content/site.yml first.')
  const asked = requestOf(wanted)
  const own = contentOf(asked, content)
  const request = settled(asked, own)
  const isPost = (request.kind === 'post' || request.kind === 'folder') && request.section === undefined
  const hasAuthor = request.authors.length > 0 || content.site.default_author !== undefined
  if (isPost && !hasAuthor && likelyAuthor(content, gitUser(site)) === undefined)
    throw new CommandError('Choose who wrote it.')
  const complement = await complete(request, own, site, false)
  try {
    const file = newFile(complement, ...placeOf(complement, own, site))
    if (existsSync(join(site, file.path)))
      throw new CommandError(`${file.path} exists: choose another title, or another name for the address.`)
    const { url } = writeNew(options, content, file)
    return { path: file.path, url }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    throw new CommandError(error.message.replace(/add --slug=([\w-]+)/i, 'give the address another name, such as $1'))
  }
}

function requestOf(wanted: NewDocument): NewRequest {
  const {
    kind,
    title,
    section,
    language,
    slug,
    authors = [],
    categories = [],
    tags = [],
    draft = false,
    fields = {},
  } = wanted
  const date = wanted.date === undefined ? undefined : typedDate(wanted.date)
  if (wanted.date !== undefined && date === undefined) throw new CommandError(`“${wanted.date}” is not a date.`)
  return {
    kind,
    title: title.replace(/\s+/g, ' ').trim() || undefined,
    section,
    language,
    slug: slug || undefined,
    authors,
    categories,
    tags,
    date,
    draft,
    fields: new Map(Object.entries(fields)),
  }
}

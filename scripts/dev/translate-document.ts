/** Begins a translation for the editor, by the code of `npm run new -- --translate`. */
import { loadContent } from '../../lib/content/index.ts'
import type { Created, TranslateRequest } from '../../lib/edit/index.ts'
import { CommandError } from '../cli/command.ts'
import { writeTranslation } from '../new/translation.ts'

/**
 * @param site the folder that contains `content/`
 * @throws {CommandError} with what is wrong; nothing is written then
 */
export async function translateDocument(
  site: string,
  asOf: string | undefined,
  { path, language }: TranslateRequest,
): Promise<Created> {
  const options = { root: site, now: new Date(), ...(asOf !== undefined && { asOf }) }
  const { content } = loadContent(options)
  if (!content) throw new CommandError('Nothing was written: correct content/site.yml first.')
  const made = writeTranslation(site, content, path, language)
  const { posts = [], pages = [] } = loadContent(options).content ?? {}
  return { path: made, url: [...posts, ...pages].find((one) => one.path === made)?.url ?? null }
}

/** What `npm run new` prints when the file is written: where it is, what will become of it, and the next commands, ready to copy. */
import { dateInWords } from '../../lib/dates.ts'
import { absolute } from '../../lib/urls.ts'
import { pathPrefix } from '../load-site.ts'
import { repositoryRoot } from '../root.ts'
import type { Written } from './write-new.ts'

/** @param site the folder of the site; the commands name it where it is not this repository */
export function nextSteps(site: string, path: string, date: string | undefined, written: Written): string {
  const { content, url, state, said } = written
  const what = {
    published: 'published by the next build',
    scheduled: `scheduled: published by the first build on or after ${date === undefined ? 'its day' : dateInWords(date, 'en')}`,
    draft: 'draft: not published until the line draft: true is removed',
    expired: 'expired',
    profile: 'a profile: its page appears with the first post that names it',
  }[state]
  const folder = pathPrefix(site).replace(/\/$/, '') || site
  const where = site === repositoryRoot ? '' : ` --site=${quoted(folder)}`
  const build = state === 'published' ? [`  npm run build${where && ` --${where}`}`] : []
  return [
    `Written   ${pathPrefix(site)}${path}`,
    `Address   ${absolute(content.site.address, url)}`,
    `State     ${what}`,
    ...said.map((line) => `Warning   ${line}`),
    '',
    state === 'profile'
      ? 'Next: add position:, blurb: and image_path:, write the biography below the second ---, then'
      : 'Next: write the text below the second ---, then',
    `  npm run dev${where && ` --${where}`}`,
    `  npm run check --${where} ${quoted(pathPrefix(site) + path)}`,
    ...build,
  ].join('\n')
}

/** As a shell takes it; the names that are made here need no quotes, folders may. */
const quoted = (text: string) => (/^[\p{L}\p{N}_./=:@-]+$/u.test(text) ? text : `"${text}"`)

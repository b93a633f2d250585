/** What `npm run new` prints after writing the file: its path, its state, and the next commands, ready to copy. */

import { pathPrefix } from '../../lib/build/index.ts'
import { absolute } from '../../lib/core/addresses/urls.ts'
import { dateInWords, parseDate } from '../../lib/core/dates/dates.ts'
import { instantIn, instantOf } from '../../lib/core/dates/instants.ts'
import { repositoryRoot } from '../../lib/core/root.ts'
import type { Written } from './write-new.ts'

/** @param site the folder of the site; commands name it if it is not this repository */
export function nextSteps(site: string, path: string, date: string | undefined, written: Written): string {
  const { content, url, state, said } = written
  const what = {
    published: 'published by the next build',
    scheduled: `scheduled: published by the first build ${date === undefined ? 'on or after its day' : dueText(date, content)}`,
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

/** What follows a new translation. */
export function translationSteps(site: string, path: string): string {
  const folder = pathPrefix(site).replace(/\/$/, '') || site
  const where = site === repositoryRoot ? '' : ` --site=${quoted(folder)}`
  return [
    `Written   ${pathPrefix(site)}${path}`,
    'State     draft: not published until the line draft: true is removed',
    '',
    'Next: translate the title, and write each paragraph below the comment with its source; comments are not published. Then',
    `  npm run dev${where && ` --${where}`}`,
    `  npm run translations${where && ` --${where}`}`,
  ].join('\n')
}

/** `on or after 30 November 2026`; with a typed time `after 2026-11-30 19:30 Europe/Berlin`. */
function dueText(typed: string, { site: { time_zone } }: Written['content']): string {
  const date = parseDate(typed)
  if (date?.time === undefined) return `on or after ${dateInWords(typed, 'en')}`
  return `after ${instantIn(instantOf(date, time_zone), time_zone)} ${time_zone}`
}

/** Quoted for a shell if necessary; names made here need no quotes, folders may. */
const quoted = (text: string) => (/^[\p{L}\p{N}_./=:@-]+$/u.test(text) ? text : `"${text}"`)

/** Asks on a terminal for what a request lacks. Enter accepts a default for every question but the title. */

import { type Content, choicesOf } from '../../lib/content/index.ts'
import { CommandError } from '../cli/command.ts'
import { type Ask, answer } from '../cli/terminal.ts'
import { authorId, termName } from './choices.ts'
import { type NewRequest, typedDate } from './request.ts'

/**
 * @param standard the defaults: the likely author, the day
 * @returns the request with the answers; options given on the command line are not asked for
 */
export async function askMissing(
  request: NewRequest,
  content: Content,
  standard: { author: string | undefined; date: string | undefined },
  ask: Ask,
): Promise<NewRequest> {
  const isPost = (request.kind === 'post' || request.kind === 'folder') && request.section === undefined
  const title = request.title ?? (await answer(ask, request.kind === 'author' ? 'Full name: ' : 'Title: ', required))
  if (!isPost) return { ...request, title }
  const known = choicesOf(content).authors.join(', ')
  const offered = standard.author === undefined ? '' : ` [${standard.author}]`
  const authors =
    request.authors.length > 0
      ? request.authors
      : await answer(ask, `Author (${known})${offered}: `, (typed) =>
          (typed === '' ? [standard.author ?? required('')] : split(typed)).map((one) => authorId(one, content)),
        )
  const filed = [...new Set(content.categories.map(({ slug, spellings }) => spellings[0] ?? slug))].join(', ')
  const categories =
    request.categories.length > 0
      ? request.categories
      : await answer(ask, `Categories (${filed || 'none yet'}), Enter for none: `, (typed) =>
          split(typed).map((one) => termName('category', one, content.categories)),
        )
  const day = standard.date === undefined ? ', Enter for none' : ` [${standard.date}]`
  const date =
    request.date ??
    (await answer(ask, `Date${day}: `, (typed) => (typed === '' ? standard.date : (typedDate(typed) ?? noDay(typed)))))
  return { ...request, title, authors, categories, date }
}

const split = (typed: string): string[] =>
  typed
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)

function required(typed: string): string {
  if (typed === '') throw new CommandError('Nothing was written: this answer is required.')
  return typed
}

function noDay(typed: string): never {
  throw new CommandError(`"${typed}" is not a valid date: write YYYY-MM-DD.`)
}

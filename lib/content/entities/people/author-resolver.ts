/** Resolves the ids and names of a byline to author files. */

import { lowerCase, termSlug } from '../../../core/addresses/slug.ts'
import { type Position, type Problem, problem } from '../../../core/problems/problem.ts'
import type { Document } from '../../parse/document.ts'
import { readLine } from '../../parse/marked-line.ts'
import type { PostFrontMatter } from '../../schema/post.ts'
import { settingsPath } from '../site/site.ts'
import type { Author, People } from './authors.ts'
import { LikelyAuthors } from './likely-authors.ts'

/** One name of a byline, with `id` and `url` if the person has a profile. */
export type Contributor = { name: string; id?: string; url?: string; role?: string }

const authorKeys = ['author_staff_member', 'author_staff_member_editor', 'author']

/** Finds authors by id or name. One instance serves a whole site. */
export class AuthorResolver {
  readonly #byId = new Map<string, Author>()
  readonly #byName = new Map<string, Author>()
  readonly #failed: ReadonlySet<string>
  readonly #likely: LikelyAuthors
  /** A few ids, as examples for messages. */
  readonly #some: string
  /** Names without a profile, with the first warning for those that probably should have one. */
  readonly #unlinked = new Map<string, { first: Problem | null; count: number }>()

  readonly #defaultAt: Position

  /** @param defaultAt position of `default_author` in `content/site.yml` */
  constructor({ authors, failed }: People, defaultAt: Position = { line: 1, column: 1 }) {
    this.#defaultAt = defaultAt
    this.#failed = failed
    for (const author of authors) {
      this.#byId.set(lowerCase(author.id), author)
      this.#byName.set(lowerCase(author.name), author)
    }
    this.#likely = new LikelyAuthors(authors)
    this.#some = some(authors.map(({ id }) => id))
  }

  /** Resolves the byline of a post, else the default author. Appends to `problems`. */
  byline(document: Document<PostFrontMatter>, defaultAuthor: string | undefined, problems: Problem[]): Contributor[] {
    const { data, source, at, invalid } = document
    const found: Contributor[] = []
    const add = (contributor: Contributor | null) => {
      if (contributor && !found.some(({ name, id }) => (id ?? name) === (contributor.id ?? contributor.name)))
        found.push(contributor)
    }
    const ids = [
      ...(data.author_staff_member ?? []).map((entry, index) => ({ ...entry, key: 'author_staff_member', index })),
    ]
    const editors = (data.author_staff_member_editor ?? []).map((entry, index) => ({
      ...entry,
      role: entry.role ?? 'editor',
      key: 'author_staff_member_editor',
      index,
    }))
    for (const { id, role, key, index } of ids) add(this.#byReference(id, role, source.path, at(key, index), problems))
    for (const [index, { name, role }] of (data.author ?? []).entries())
      add(this.#byText(name, role, source.path, at('author', index)))
    for (const { id, role, key, index } of editors)
      add(this.#byReference(id, role, source.path, at(key, index), problems))
    const asked = ids.length + editors.length + (data.author?.length ?? 0)
    // An invalid value is already reported, and may be an attempt to name an author.
    if (asked > 0 || authorKeys.some((key) => invalid?.has(key))) return found
    // Only posts must have an author: a job has none.
    if (source.section !== undefined) return []
    if (defaultAuthor !== undefined) return [this.#byText(defaultAuthor, undefined, settingsPath, this.#defaultAt)]
    problems.push(
      problem(
        'author-missing',
        source.path,
        at('author_staff_member'),
        'the post names no author',
        `add author_staff_member: with one of ${this.#some}, or default_author: to site.yml`,
      ),
    )
    return []
  }

  /**
   * Returns one warning for each name that probably should have a profile.
   * @param defaultAuthor checked although every post may have an author today
   */
  problems(defaultAuthor: string | undefined): Problem[] {
    if (defaultAuthor !== undefined && !this.#unlinked.has(readLine(defaultAuthor).text))
      this.#byText(defaultAuthor, undefined, settingsPath, this.#defaultAt)
    return [...this.#unlinked.values()].flatMap(({ first, count }) => {
      if (!first || count === 1) return first ?? []
      return { ...first, message: `${first.message} (here and in ${count - 1} more ${count === 2 ? 'post' : 'posts'})` }
    })
  }

  #byReference(
    id: string,
    role: string | undefined,
    path: string,
    at: Position,
    problems: Problem[],
  ): Contributor | null {
    const author = this.#byId.get(lowerCase(id))
    if (author) return contributor(author, role)
    if (this.#failed.has(lowerCase(id))) return null
    const meant = this.#likely.of(id)
    const ids = id.split(/\s*(?:[,;&]|\band\b)\s*/)
    // Spaces may also be part of a name.
    const words = id.split(/\s+/)
    const several =
      ids.length > 1 ? ids : words.length > 1 && words.every((one) => this.#byId.has(lowerCase(one))) ? words : null
    const list = several && `write a list of ids: [${several.join(', ')}]`
    // The name of the file, or its path.
    const named = id.replace(/^.*[/\\]/, '').replace(/\.(?:md|markdown)$/i, '')
    const file = named !== id && this.#byId.has(lowerCase(named)) ? `write ${named}` : null
    const advice =
      file ??
      list ??
      (meant.length > 0
        ? `did you mean ${meant.join(', ')}?`
        : `add content/authors/${termSlug(id) || 'name'}.md or use one of ${this.#some}`)
    const found = problem('author-unknown', path, at, `there is no author ${id}`, advice)
    problems.push({ ...found, missingAuthor: lowerCase(id) })
    return null
  }

  #byText(typed: string, role: string | undefined, path: string, at: Position): Contributor {
    // Old posts often give a guest as a link: `[Jane](https://…)`.
    const name = readLine(typed).text
    const author =
      this.#byId.get(lowerCase(name)) ?? this.#byId.get(termSlug(name)) ?? this.#byName.get(lowerCase(name))
    if (author) return contributor(author, role)
    const seen = this.#unlinked.get(name)
    if (seen) seen.count++
    else {
      const doubt = this.#doubt(name)
      const message = `the author ${name} has no profile and is shown unlinked`
      const first = doubt === null ? null : problem('author-no-profile', path, at, message, doubt)
      this.#unlinked.set(name, { first, count: 1 })
    }
    return { name, role }
  }

  /** Suggests a fix for a name without a profile; null for a plausible guest, which is any name that neither looks like an id nor resembles an author. */
  #doubt(name: string): string | null {
    const [meant] = this.#likely.of(name)
    if (meant !== undefined) return `did you mean ${meant}?`
    return /^[a-z\d]+(?:[-_.][a-z\d]+)*$/.test(name)
      ? `add content/authors/${name}.md, or write the guest’s name as readers should see it`
      : null
  }
}

const some = (ids: readonly string[]) =>
  ids.length === 0
    ? 'the files you add to content/authors/'
    : ids.slice(0, 6).join(', ') + (ids.length > 6 ? ', …' : '')

const contributor = ({ id, name, url }: Author, role: string | undefined): Contributor => ({ id, name, url, role })

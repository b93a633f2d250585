/** Who wrote what in a WordPress export: logins, co-authors and guests. */
import type { Byline, ImportedPerson } from '../../model.ts'
import { plainSlug } from '../../write/names.ts'
import { all, textOf, type XmlRecord } from '../xml-records.ts'
import type { Survey } from './survey.ts'

export class People {
  readonly list: ImportedPerson[]
  readonly #byLogin = new Map<string, string>()
  readonly #byPage = new Map<string, string>()
  readonly #byName = new Map<string, string>()

  constructor({ logins, guests, creators }: Survey) {
    const taken = new Set<string>()
    const listed = new Set(logins.map(({ login }) => login))
    const people = [
      ...logins.map(({ login, name }) => ({ login, name })),
      ...guests.map(({ slug, name }) => ({ login: slug, name })),
      ...[...creators]
        .filter((login) => login !== '' && !listed.has(login))
        .map((login) => ({ login, name: login.replace(/@.*$/, '') })),
    ]
    this.list = people.flatMap(({ login, name }) => {
      if (this.#byLogin.has(login)) return []
      const page = nicename(login)
      const plain = /^[a-z0-9_.-]+$/i.test(login) && !login.includes('@') ? login.toLowerCase() : plainSlug(name)
      const id = free(plain || 'author', taken)
      this.#byLogin.set(login, id)
      if (!this.#byPage.has(page)) this.#byPage.set(page, id)
      this.#byName.set(name, id)
      return [{ id, name, keys: {}, addresses: [`/author/${page}/`] }]
    })
  }

  /** Co-authors if the post has any, else its creator. A co-author who is not in the export's list keeps only the name. */
  of(item: XmlRecord): Byline[] {
    const coAuthors = all(item, 'category').filter(({ attributes: { domain } }) => domain === 'author')
    const found = coAuthors.map(({ text, attributes: { nicename = '' } }): Byline => {
      const slug = nicename.replace(/^cap-/, '')
      const id = this.#byLogin.get(slug) ?? this.#byPage.get(slug) ?? this.#byName.get(text.trim())
      return id === undefined ? { name: text.trim() || slug } : { id }
    })
    const creator = textOf(item, 'dc:creator')
    const id = this.#byLogin.get(creator)
    const single: Byline[] = id === undefined ? [] : [{ id }]
    const named = found.length > 0 ? found : single
    return [...new Map(named.map((one) => [JSON.stringify(one), one])).values()]
  }
}

/** WordPress names the page of an author after the login. */
const nicename = (login: string) =>
  login
    .toLowerCase()
    .replace(/[\s.@]+/g, '-')
    .replace(/[^a-z0-9_-]/g, '')

function free(name: string, taken: Set<string>): string {
  let id = name
  for (let number = 2; taken.has(id); number++) id = `${name}-${number}`
  taken.add(id)
  return id
}

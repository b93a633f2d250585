/** Structured data of a post: a BlogPosting with all its contributors. Required properties as search engines document them for articles. */
import type { BlogPosting, Comment, Person } from 'schema-dts'
import { type Part, partOf as partWithRole } from '../../core/roles.ts'
import type { CommentView, PostView } from '../../pages/index.ts'
import type { SiteFacts } from '../site-facts.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { organization, partOf, publisherOf } from './publisher.ts'

/**
 * @param page absolute addresses of the text, of the page that shows it on this site, and of its card. The first two differ when the
 *   text was first published elsewhere: then it does not belong to this site, and only the breadcrumbs do.
 */
export function postData(post: PostView, site: SiteFacts, page: { address: string; here: string; card: string }) {
  return [
    posting(post, site, page),
    breadcrumbs(site, post.crumbs, { title: post.title, url: page.here }),
    ...(post.fromElsewhere ? [] : [organization(site)]),
  ]
}

type Addresses = { address: string; card: string }

const commentCount = (comments: readonly CommentView[]): number =>
  comments.reduce((sum, { replies }) => sum + 1 + commentCount(replies), 0)

function comment({ author, website, date, text, replies }: CommentView): Comment {
  return {
    '@type': 'Comment',
    text,
    author: { '@type': 'Person', name: author, url: website },
    datePublished: date,
    comment: replies.length > 0 ? replies.map(comment) : undefined,
  }
}

function posting(post: PostView, site: SiteFacts, { address, card }: Addresses): BlogPosting {
  const lead = post.lead ? [new URL(post.lead.picture.src, site.origin).href] : []
  return {
    '@type': 'BlogPosting',
    '@id': `${address}#post`,
    mainEntityOfPage: address,
    url: address,
    headline: post.title,
    description: post.description,
    image: [...lead, card],
    datePublished: post.publishedAt,
    dateModified: post.modifiedAt,
    ...people(post, site),
    ...(post.fromElsewhere ? {} : { publisher: publisherOf(site), isPartOf: partOf(site) }),
    ...(post.kept && { commentCount: commentCount(post.kept), comment: post.kept.map(comment) }),
    articleSection: post.categories.length > 0 ? post.categories.map(({ name }) => name) : undefined,
    keywords: post.tags.length > 0 ? post.tags.map(({ name }) => name) : undefined,
    inLanguage: post.lang,
  }
}

/** schema.org gives a text authors, editors and translators (`illustrator` is a property of books): all other roles become contributors. */
export function people({ byline, fromElsewhere }: PostView, site: SiteFacts) {
  const having = (part: Part) => byline.filter(({ role }) => partWithRole(role) === part)
  const some = (people: Person[]) => (people.length > 0 ? people : undefined)
  const authors = having('author').map((person) => writer(person, site))
  return {
    // Search engines require an author: without one, it is the publication.
    author: authors.length > 0 || fromElsewhere ? some(authors) : publisherOf(site),
    editor: some(having('editor').map((person) => writer(person, site))),
    translator: some(having('translator').map((person) => writer(person, site))),
    contributor: contributions(having('contributor'), site),
  }
}

/** Each contributor with their role (schema.org, Role): the property is repeated within the role. */
function contributions(people: PostView['byline'], site: SiteFacts) {
  const roles = people.map((person) => ({
    '@type': 'Role' as const,
    roleName: person.role,
    contributor: writer(person, site),
  }))
  return roles.length > 0 ? roles : undefined
}

function writer({ name, href, sameAs }: PostView['byline'][number], { origin }: SiteFacts): Person {
  return {
    '@type': 'Person',
    name,
    url: href ? origin + href : undefined,
    sameAs: sameAs && sameAs.length > 0 ? sameAs : undefined,
  }
}

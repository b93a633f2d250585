/** Collects all listed documents as plain data. */

import type { Page, Post, Publication } from '../../content/index.ts'
import { inLanguage, isListed, languageCodes, postsKey, sectionNamed } from '../../content/index.ts'
import { siteMessages } from '../../core/messages/site-messages.ts'
import { searchCategories } from '../kinds/search.ts'
import { listedSections } from '../kinds/sections.ts'
import { isSlim } from '../kinds/terms.ts'
import { directionOf, postCard } from './cards.ts'
import { type Fact, factsOf, factText } from './facts.ts'
import { hasPage, people } from './links.ts'
import { face } from './people.ts'
import { leadPicture, ownPicture } from './pictures.ts'
import type { Published, PublishedList, PublishedPost } from './published.ts'
import { stamps } from './stamps.ts'

/** Returns all listed posts, pages and lists of all languages. */
export function getPublished(publication: Publication): Published {
  const { content } = publication
  if (content.site.languages.length === 0) return publishedIn(publication)
  const all = languageCodes(content).map((language) => {
    const { posts, pages, lists } = publishedIn(inLanguage(publication, language))
    const marked = <Entry>(entries: readonly Entry[]) => entries.map((entry) => ({ ...entry, language }))
    return { posts: marked(posts), pages: marked(pages), lists: marked(lists) }
  })
  return {
    posts: all.flatMap(({ posts }) => posts),
    pages: all.flatMap(({ pages }) => pages),
    lists: all.flatMap(({ lists }) => lists),
  }
}

function publishedIn(publication: Publication): Published {
  const { content } = publication
  const { languages, language: own } = content.site
  // A list may show posts of another language, which are published in theirs.
  const isOwn = ({ language }: Post | Page) => languages.length === 0 || language === own
  const offered = new Set(searchCategories(publication))
  const lists = [
    ...listedSections(publication).map(({ key, url, title, description = '' }) => ({
      kind: 'section' as const,
      url,
      name: title,
      description,
      cover: { seed: key, family: key },
    })),
    ...content.categories.map((term) => ({
      kind: 'category' as const,
      url: term.url,
      name: term.name,
      description: term.description ?? '',
      ...ownText(publication, term.body && term.path),
      cover: { seed: term.slug, family: term.slug, tint: term.tint },
      image: ownPicture(publication, term, 'card')?.src,
      ...(isSlim(publication, 'categories', term) && { slim: true }),
      ...(offered.has(term) && { offered: true }),
    })),
    ...content.authors.map((author) => {
      const { portrait, design } = face(publication, author)
      const { id, url, name, position, blurb = '', lang } = author
      return {
        kind: 'author' as const,
        url,
        name,
        ...(position && { position }),
        description: blurb,
        ...ownText(publication, author.body.blank ? undefined : author.path),
        ...(lang && { lang }),
        // Its tint is that of the monogram on pages.
        cover: { seed: id, family: id },
        image: portrait?.src,
        design,
      }
    }),
  ]
  return {
    posts: content.posts
      .filter(isListed)
      .filter(isOwn)
      .map((post) => publishedPost(publication, post)),
    pages: content.pages.filter(isListed).map((page) => ({
      url: page.url,
      title: page.title,
      summary: publication.facts(page.path).description,
      ...aroundBody(publication, page),
      lang: page.lang,
    })),
    lists: lists.filter(({ kind, url }) => kind === 'section' || hasPage(publication, url)),
  }
}

/** The text of the file of a person or category. */
function ownText(publication: Publication, path: string | undefined): Pick<PublishedList, 'text'> {
  const text = path === undefined ? '' : publication.body(path).text
  return text === '' ? {} : { text }
}

/** What a document's page shows besides title and body. */
function aroundBody(publication: Publication, document: Post | Page): Pick<PublishedPost, 'deck' | 'notes'> {
  const lead = leadPicture(publication, document)
  const notes = [document.updated?.note, lead?.caption, lead?.credit].filter((note) => note !== undefined)
  const deck = document.subtitle ?? document.description
  return { ...(deck && { deck }), ...(notes.length > 0 && { notes }) }
}

function sectionFacts(publication: Publication, post: Post): Pick<PublishedPost, 'section' | 'facts' | 'audio'> {
  const { key, url, title, type } = sectionNamed(publication.content.site, post.section)
  const facts = factsOf(publication, post)
  const messages = siteMessages(publication.content.site)
  return {
    ...(key !== postsKey && { section: { url, title } }),
    ...(type === 'PodcastEpisode' && audioOf(facts)),
    ...(facts.length > 0 && { facts: facts.map((fact) => ({ label: fact.label, text: factText(fact, messages) })) }),
  }
}

function audioOf(facts: readonly Fact[]): Pick<PublishedPost, 'audio'> {
  const audio = facts.find(({ key }) => key === 'audio')
  return audio?.type === 'link' ? { audio: audio.href } : {}
}

function publishedPost(publication: Publication, post: Post): PublishedPost {
  const { categories, picture, cover } = postCard(publication, post)
  const lead = leadPicture(publication, post)?.picture
  const image = lead ?? picture
  const { site } = publication.content
  return {
    url: post.url,
    title: post.title,
    summary: publication.facts(post.path).excerpt,
    ...aroundBody(publication, post),
    ...sectionFacts(publication, post),
    date: post.date,
    updated: post.updated && post.updated.date > post.date ? post.updated.date : post.date,
    ...(post.clock && stamps(post, site.time_zone)),
    lang: post.lang,
    dir: directionOf(publication, post),
    authors: people(publication, post.byline).map(({ name, role }, index) => {
      const url = post.byline[index]?.url
      return { name, ...(url && hasPage(publication, url) && { url }), ...(role && { role }) }
    }),
    categories: categories.map(({ name, slug }, index) => ({ name, slug, url: post.categories[index]?.url ?? '' })),
    tags: post.tags.map(({ name }) => name),
    image: image && {
      src: image.src,
      alt: lead ? lead.alt : (publication.pictures.first[post.path]?.alt ?? ''),
      width: image.width,
      height: image.height,
    },
    hasLead: lead !== undefined,
    cover: { seed: cover.seed, family: cover.family || undefined, tint: categories[0]?.tint, facts: cover.facts },
    id: post.id,
    canonical: post.canonical_url,
    noindex: post.noindex,
  }
}

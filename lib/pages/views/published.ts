/** Listed documents as plain data, for feeds, sitemap, search and social images. */
import type { Facts } from '../../covers/index.ts'

/** The code of its language; absent on a site with one. */
type InLanguage = { language?: string }

/** Parameters of a generated cover: a seed, and the category that determines its family and colour. */
type Cover = { seed: string; family?: string; tint?: string; facts?: Facts }

export type PublishedPerson = {
  name: string
  /** Decoded address of their page, without base path; absent without a profile. */
  url?: string
  /** As typed; absent for plain authors. */
  role?: string
}

export type PublishedPost = InLanguage & {
  /** Decoded, without base path. */
  url: string
  title: string
  /** One or two sentences. */
  summary: string
  /** The list of its section; absent for posts. */
  section?: { url: string; title: string }
  /** The recording of a podcast episode: an `href`. */
  audio?: string
  /** Its own fields as text. */
  facts?: { label: string; text: string }[]
  /** The line under the headline. */
  deck?: string
  /** What its page says outside the body, as plain text: the note of an update, caption and credit of the lead picture. */
  notes?: string[]
  date: string
  /** The date of the last notable change; never earlier than `date`. */
  updated: string
  /** Both as instants with their zone. Only set if a time was typed. */
  publishedAt?: string
  modifiedAt?: string
  lang: string
  /** Only set if it differs from the site's. */
  dir?: 'ltr' | 'rtl'
  authors: PublishedPerson[]
  categories: { name: string; slug: string; url: string }[]
  tags: string[]
  /** The post's picture; `src` is an `href`, or an absolute address on another host. */
  image?: { src: string; alt: string; width: number; height: number }
  /** Whether the picture is the lead picture and therefore not in the body. */
  hasLead: boolean
  /** Parameters of its generated cover. */
  cover: Cover
  /** Front matter `id`. */
  id?: string
  canonical?: string
  noindex: boolean
}

/** A page from `content/pages/`: included in search, but not in feeds. */
export type PublishedPage = Pick<PublishedPost, 'url' | 'title' | 'summary' | 'deck' | 'notes' | 'lang' | 'language'>

/** A category or author with a page. */
export type PublishedList = InLanguage & {
  kind: 'section' | 'category' | 'author'
  url: string
  name: string
  /** The position of a person. */
  position?: string
  description: string
  /** The biography or introduction as plain text, blocks separated by newlines. */
  text?: string
  /** Only set if it differs from the site's. */
  lang?: string
  cover: Cover
  /** The portrait or picture: an `href`, or an absolute address on another host. */
  image?: string
  /** The composition of the monogram of a person without a portrait. */
  design?: number
  /** True for a category with a slim page, which uses the social image of its only post. */
  slim?: boolean
  /** True for a category that search offers before anything is typed. */
  offered?: boolean
}

export type Published = {
  /** Posts and items of other sections, newest first. */
  posts: PublishedPost[]
  /** In the order of their files. */
  pages: PublishedPage[]
  lists: PublishedList[]
}

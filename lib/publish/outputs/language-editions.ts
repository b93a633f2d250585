/** The editions of a site: one for each of its languages, with what is published in it. */
import type { PublishInput } from '../input.ts'

export type LanguageEdition<Site = PublishInput['site']> = {
  /** What its addresses begin with: `''` or `/de`. */
  prefix: string
  /** The settings in its language. */
  site: Site
  published: PublishInput['published']
}

/** Returns the editions of a site, that of the default language first; a site with one language is its only edition. */
export function languageEditions<Site extends Pick<PublishInput['site'], 'title' | 'description' | 'languages'>>({
  site,
  published,
}: {
  site: Site
  published: PublishInput['published']
}): LanguageEdition<Site>[] {
  const { languages } = site
  if (languages === undefined) return [{ prefix: '', site, published }]
  return languages.map(({ code, prefix, title, description, words }) => {
    const of = <Entry extends { language?: string | undefined }>(entries: readonly Entry[]) =>
      entries.filter(({ language }) => language === code)
    return {
      prefix,
      site: { ...site, language: code, title, description, words },
      published: { posts: of(published.posts), pages: of(published.pages), lists: of(published.lists) },
    }
  })
}

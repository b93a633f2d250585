/** Ships to the browser. Names of keys as an author would say them. A site's own keys are named by themselves. */
const names: Readonly<Record<string, string>> = {
  author: 'Authors',
  author_staff_member: 'Authors',
  author_staff_member_editor: 'Editors',
  canonical_url: 'Original address',
  image: 'Picture',
  image_alt: 'What the picture shows',
  image_caption: 'Caption of the picture',
  image_credit: 'Credit of the picture',
  image_path: 'Portrait',
  lang: 'Language',
  noindex: 'Hide from search engines',
  redirect_from: 'Earlier addresses',
  slug: 'Last part of the address',
  toc: 'Table of contents',
}

export const labelOf = (key: string): string =>
  names[key] ?? key.charAt(0).toUpperCase() + key.slice(1).replace(/_/g, ' ')

export const firstSentence = (meaning: string): string => /^.*?[.?!](?=\s|$)/s.exec(meaning)?.[0] ?? meaning

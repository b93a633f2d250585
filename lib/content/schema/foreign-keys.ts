/**
 * Keys of other systems with the meaning of ours. A post that uses them is read as it is; nothing has to be converted.
 * Sources: gohugo.io/content-management/front-matter, getzola.org/documentation/content/page, docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog,
 * docs.astro.build/en/tutorials/add-content-collections, 11ty.dev/docs/data-frontmatter, quartz.jzhao.xyz/authoring-content, hexo.io/docs/front-matter,
 * vitepress.dev/reference/frontmatter-config, theme-hope.vuejs.press/config/frontmatter, mmistakes.github.io/minimal-mistakes, chirpy.cotes.page,
 * github.com/adityatelange/hugo-PaperMod/wiki, blowfish.page/docs/front-matter, docs.getpelican.com/en/latest/content.html.
 */
import type { Value } from '../parse/front-matter.ts'
import { addressed } from './foreign-address.ts'

export type Dialect =
  | 'Hugo'
  | 'Zola'
  | 'Docusaurus'
  | 'Astro'
  | 'Eleventy'
  | 'Gatsby'
  | 'Hexo'
  | 'VuePress'
  | 'Jekyll'
  | 'Obsidian'
  | 'nanoc'
  | 'Nikola'
  | 'Pelican'

type DialectKey = {
  dialect: Dialect
  /** The key as the other system writes it. */
  key: string
  /** Our key for it. Without one the key has no meaning here and is ignored. */
  means?: string
  /** Converts the value; undefined drops it. */
  value?: (value: Value) => Value | undefined
}

const ifFalse = (value: Value) => (value === 'false' ? 'true' : undefined)
const negated = (value: Value) => (value === 'true' ? 'false' : undefined)
const ifTrue = (value: Value) => (value === 'true' ? value : undefined)
/** Values that mark a draft; others, such as `published`, have no effect. */
const unfinished = (value: Value) =>
  typeof value === 'string' && /^(?:draft|wip|pending|private|in[- ]progress)$/i.test(value) ? 'true' : undefined
const hidden = (value: Value) => (typeof value === 'string' && /^hidden$/i.test(value) ? 'true' : undefined)
const first = (value: Value) => (Array.isArray(value) ? value[0] : value)
const record = (value: Value | undefined): Readonly<Record<string, Value>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
/** A password, or a plugin's group of settings: only its readers were to see the text. */
const ifAny = (value: Value) => (value === null || value === '' || value === 'false' ? undefined : 'true')
/** A number, the higher the further up. */
const pinned = (value: Value) => (value === 'true' || Number(value) > 0 ? 'true' : undefined)
/** Hugo’s `build`: a document that is not rendered has no page. */
const unrendered = (value: Value) => (record(value)?.render === 'never' ? 'true' : undefined)
const unlisted = (value: Value) => (record(value)?.list === 'never' ? 'true' : undefined)

const ignored = (dialect: Dialect, keys: string): DialectKey[] => keys.split(/\s+/).map((key) => ({ dialect, key }))

export const dialectKeys: readonly DialectKey[] = [
  { dialect: 'Hugo', key: 'publishDate', means: 'date' },
  { dialect: 'Hugo', key: 'expiryDate', means: 'expires' },
  { dialect: 'Hugo', key: 'lastmod', means: 'updated' },
  { dialect: 'Hugo', key: 'url', means: 'permalink', value: addressed },
  { dialect: 'Hugo', key: 'images', means: 'image', value: first },
  { dialect: 'Hugo', key: 'featuredImage', means: 'image' },
  { dialect: 'Hugo', key: 'params', means: 'extra' },
  { dialect: 'Hugo', key: 'headless', means: 'draft', value: ifTrue },
  { dialect: 'Hugo', key: 'build', means: 'draft', value: unrendered },
  { dialect: 'Hugo', key: '_build', means: 'draft', value: unrendered },
  { dialect: 'Hugo', key: 'build', means: 'unlisted', value: unlisted },
  { dialect: 'Hugo', key: '_build', means: 'unlisted', value: unlisted },
  ...ignored('Hugo', 'weight linkTitle type menu menus outputs cascade markup resources isCJKLanguage sitemap'),
  ...ignored(
    'Hugo',
    'translationKey ShowToc showToc showtoc TocOpen tocopen hidemeta editPost searchHidden UseHugoToc',
  ),
  ...ignored('Hugo', 'disableShare disableHLJS hideSummary ShowReadingTime ShowBreadCrumbs ShowPostNavLinks'),
  ...ignored('Hugo', 'ShowWordCount ShowCodeCopyButtons ShowShareButtons ShowRssButtonInSectionTermList hideMeta'),
  ...ignored('Hugo', 'showTableOfContents showAuthor showDate showHero heroStyle layoutBackgroundBlur fontawesome'),
  { dialect: 'Zola', key: 'path', means: 'permalink', value: addressed },
  ...ignored('Zola', 'template page_template in_search_index insert_anchor_links sort_by render'),
  { dialect: 'Docusaurus', key: 'hide_table_of_contents', means: 'toc', value: negated },
  { dialect: 'Docusaurus', key: 'last_update', means: 'updated', value: (value) => record(value)?.date },
  ...ignored('Docusaurus', 'sidebar_label sidebar_position pagination_next pagination_prev title_meta'),
  ...ignored('Docusaurus', 'toc_min_heading_level toc_max_heading_level custom_edit_url hide_reading_time'),
  { dialect: 'Astro', key: 'pubDate', means: 'date' },
  { dialect: 'Astro', key: 'pubDatetime', means: 'date' },
  { dialect: 'Astro', key: 'publishedAt', means: 'date' },
  { dialect: 'Astro', key: 'publishedDate', means: 'date' },
  { dialect: 'Astro', key: 'datePublished', means: 'date' },
  { dialect: 'Astro', key: 'updatedDate', means: 'updated' },
  { dialect: 'Astro', key: 'updatedAt', means: 'updated' },
  { dialect: 'Astro', key: 'modDatetime', means: 'updated' },
  { dialect: 'Astro', key: 'heroImage', means: 'image' },
  { dialect: 'Astro', key: 'heroImageAlt', means: 'image_alt' },
  { dialect: 'Astro', key: 'coverImage', means: 'image' },
  { dialect: 'Astro', key: 'coverAlt', means: 'image_alt' },
  { dialect: 'Astro', key: 'ogImage', means: 'image' },
  { dialect: 'Astro', key: 'imageAlt', means: 'image_alt' },
  { dialect: 'Astro', key: 'canonicalURL', means: 'canonical_url' },
  { dialect: 'Astro', key: 'canonicalUrl', means: 'canonical_url' },
  { dialect: 'Astro', key: 'isDraft', means: 'draft' },
  ...ignored('Astro', 'hideEditPost timezone readingTime minutesRead'),
  { dialect: 'Eleventy', key: 'eleventyExcludeFromCollections', means: 'unlisted', value: ifTrue },
  ...ignored('Eleventy', 'eleventyNavigation eleventyComputed templateEngineOverride'),
  { dialect: 'Gatsby', key: 'featuredimage', means: 'image' },
  { dialect: 'Gatsby', key: 'featuredImageAlt', means: 'image_alt' },
  ...ignored('Gatsby', 'templateKey featuredpost'),
  { dialect: 'Hexo', key: 'abbrlink', means: 'slug' },
  { dialect: 'Hexo', key: 'password', means: 'draft', value: ifAny },
  { dialect: 'Hexo', key: 'top_img', means: 'image', value: (value) => (value === 'false' ? undefined : value) },
  { dialect: 'Hexo', key: 'index_img', means: 'image' },
  { dialect: 'Hexo', key: 'banner_img', means: 'image' },
  { dialect: 'Hexo', key: 'thumbnail', means: 'image' },
  { dialect: 'Hexo', key: 'sticky', means: 'featured', value: pinned },
  ...ignored('Hexo', 'mathjax katex top copyright reward toc_number toc_expand aside swiper_index'),
  { dialect: 'VuePress', key: 'tag', means: 'tags' },
  ...ignored('VuePress', 'head outline lastUpdated prev next sidebar editLink pageClass gitInclude contributors'),
  ...ignored('VuePress', 'isOriginal star icon order shortTitle breadcrumb navbar footer timeline dir_order'),
  { dialect: 'Jekyll', key: 'header', means: 'image', value: () => undefined },
  { dialect: 'Jekyll', key: 'hidden', means: 'unlisted', value: ifTrue },
  { dialect: 'Jekyll', key: 'private', means: 'draft', value: ifTrue },
  ...ignored(
    'Jekyll',
    'excerpt_separator author_profile read_time share related classes toc_label toc_icon toc_sticky',
  ),
  ...ignored('Jekyll', 'render_with_liquid mermaid pin comments'),
  { dialect: 'Obsidian', key: 'created', means: 'date' },
  { dialect: 'Obsidian', key: 'publish', means: 'draft', value: ifFalse },
  ...ignored('Obsidian', 'cssclass cssclasses socialDescription enableToc'),
  { dialect: 'nanoc', key: 'created_at', means: 'date' },
  { dialect: 'nanoc', key: 'updated_at', means: 'updated' },
  { dialect: 'nanoc', key: 'author_name', means: 'author' },
  ...ignored('nanoc', 'kind'),
  ...ignored('Nikola', 'has_math hyphenate nocomments pretty_url previewimage_alt'),
  { dialect: 'Nikola', key: 'previewimage', means: 'image' },
  { dialect: 'Pelican', key: 'status', means: 'draft', value: unfinished },
  { dialect: 'Pelican', key: 'status', means: 'unlisted', value: hidden },
]

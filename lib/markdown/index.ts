/**
 * Compiles Markdown bodies to HTML with slots, text, headings, links and problems.
 * `pipeline.ts` lists the steps; `plugins/` groups them by what they do; `compile/` runs them in worker threads, with a cache.
 * Links and images are slots until the address of everything they point to is known.
 */

export { builtMarkdown } from './alternate/built.ts'
export { fillAlternate, type PageBlock } from './alternate/fill.ts'
export type { BodyInput, CompiledBody, Heading, LinkReference } from './compile/body.ts'
export { bodyKey } from './compile/body-key.ts'
export type { BodyMemory } from './compile/body-memory.ts'
export { commentHtml } from './compile/comment.ts'
export { compileBody } from './compile/compile.ts'
export { compileBodies, warmCompiler } from './compile/compile-bodies.ts'
export { fillBody } from './compile/fill.ts'
export { KeptBodies } from './compile/kept-bodies.ts'
export { type BlockChanges, markChanges } from './compile/mark-changes.ts'
export { endIdleThreads } from './compile/pool.ts'
export { emptyBody } from './compile/refused.ts'
export { markdownPlugins } from './pipeline.ts'
export { tokenClasses } from './plugins/code/tokens.ts'
export { hideComments } from './plugins/dialects/hidden-comments.ts'
export { isStandalone } from './plugins/links/references.ts'
export { withoutHtmlComments } from './plugins/mdx/html-comments.ts'
export { type ComponentName, componentNames } from './plugins/mdx/names.ts'
export { videoOf } from './plugins/media/video.ts'
export { untitledPosts } from './plugins/templates/hexo-tags.ts'
export { writeTitles } from './plugins/templates/post-titles.ts'
export { type RestoreOptions, restoreBody } from './restore/restore-body.ts'
export { escapeHtml } from './tree/escape-html.ts'

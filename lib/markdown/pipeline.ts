/** The Markdown pipeline as a list: what each step does and why it stands where it stands. `.md` and `.mdx` share it. */
import rehypeSanitize from 'rehype-sanitize'
import remarkMath from 'remark-math'
import type { PluggableList } from 'unified'
import { rehypeAlternate } from './alternate/alternate.ts'
import type { BodyInput } from './compile/body.ts'
import { rehypeGather } from './compile/gather.ts'
import { rehypeCallouts, remarkCallouts } from './plugins/blocks/callouts.ts'
import { remarkContainers } from './plugins/blocks/containers.ts'
import { footnoteOptions, rehypeFootnotes } from './plugins/blocks/footnotes.ts'
import { remarkGithub } from './plugins/blocks/github.ts'
import { rehypeHeadings } from './plugins/blocks/headings.ts'
import { listHandlers } from './plugins/blocks/list-items.ts'
import { rehypeMore, rehypeMoreMark } from './plugins/blocks/more.ts'
import { rehypeTables } from './plugins/blocks/tables.ts'
import { rehypeTasks } from './plugins/blocks/tasks.ts'
import { remarkTypedBullets } from './plugins/blocks/typed-bullets.ts'
import { remarkTypography } from './plugins/blocks/typography.ts'
import { rehypeCode } from './plugins/code/code.ts'
import { remarkFence } from './plugins/code/fence.ts'
import { rehypeDiagram } from './plugins/diagram/diagram.ts'
import { rehypeEmoji } from './plugins/dialects/emoji.ts'
import { remarkForeignMarks } from './plugins/dialects/foreign-marks.ts'
import { rehypeAlignment } from './plugins/html/alignment.ts'
import { rehypeHtmlBalance } from './plugins/html/html-balance.ts'
import { Ids, rehypeIds } from './plugins/html/ids.ts'
import { rehypeObsolete } from './plugins/html/obsolete.ts'
import { rehypeAuthorsHtml } from './plugins/html/raw.ts'
import { rehypeNameRemovals } from './plugins/html/removals.ts'
import { schema } from './plugins/html/schema.ts'
import { rehypeSchemes } from './plugins/html/schemes.ts'
import { rehypeStructure } from './plugins/html/structure.ts'
import { remarkKramdown } from './plugins/jekyll/kramdown.ts'
import type { TemplateMask } from './plugins/jekyll/template-mask.ts'
import { remarkTemplateTags } from './plugins/jekyll/template-tags.ts'
import { rehypeLinkText } from './plugins/links/link-text.ts'
import { rehypeMalformed } from './plugins/links/malformed.ts'
import { rehypeReferences } from './plugins/links/references.ts'
import { remarkUndefinedReferences } from './plugins/links/undefined-references.ts'
import { remarkDollars } from './plugins/math/dollars.ts'
import { rehypeMath } from './plugins/math/math.ts'
import { rehypeMdxHtml } from './plugins/mdx/html.ts'
import { rehypeMdxMedia } from './plugins/mdx/media.ts'
import { rehypeMdxStyle } from './plugins/mdx/style.ts'
import { rehypeBareImages } from './plugins/media/bare-images.ts'
import { rehypeEmbed } from './plugins/media/embed.ts'
import { rehypeFrames } from './plugins/media/frames.ts'
import { remarkImageAlt } from './plugins/media/image-alt.ts'
import { rehypeMedia } from './plugins/media/media.ts'

export type PipelineOptions = Pick<BodyInput, 'format' | 'language' | 'math' | 'siteUrl'> & {
  /** The mask with which the body was read; `.mdx` has none, its braces are code. */
  mask?: TemplateMask
}

export type MarkdownPlugins = {
  remarkPlugins: PluggableList
  remarkRehypeOptions: typeof footnoteOptions & { handlers: typeof listHandlers; allowDangerousHtml: boolean }
  rehypePlugins: PluggableList
}

/**
 * The plugins for one body. Make a new list for each: ids are counted per page.
 * @param options `format: 'mdx'` leaves out what only raw HTML needs: `.mdx` has none and is trusted code
 */
export function markdownPlugins({ format, language, math, siteUrl, mask }: PipelineOptions): MarkdownPlugins {
  const ids = new Ids()
  const markdown = format === 'md'
  return {
    remarkPlugins: [
      [remarkGithub, { text: mask?.text }], // tables, task lists, strikethrough, autolinks, footnotes
      remarkContainers, // :::note
      [remarkMath, { singleDollarTextMath: math }], // $$…$$; $…$ only where asked for: "$5 and $10" is no formula
      remarkDollars, // prices are no formulas; $$…$$ alone in its paragraph is a displayed one
      remarkUndefinedReferences, // as long as the text is as typed
      remarkForeignMarks, // [[x]], ==x==, :::x and the like; for the same reason here
      ...(mask ? ([[remarkKramdown, { mask }]] satisfies PluggableList) : []), // {: .class #id}, {:toc}
      remarkTypedBullets, // lines with a typed • are a list
      [remarkTypography, { language }], // quotes and dashes; before template tags, which stand as typed
      ...(mask ? ([[remarkTemplateTags, { mask, siteUrl }]] satisfies PluggableList) : []), // {% … %}, {{ … }}
      remarkCallouts, // > [!NOTE], > **Note:**, :::note
      remarkFence, // before HTML, where the words after a fence's language would be lost
      remarkImageAlt, // before HTML, where "no alternative" and "empty alternative" look the same
    ],
    remarkRehypeOptions: { ...footnoteOptions, handlers: listHandlers, allowDangerousHtml: true },
    rehypePlugins: [
      ...(markdown
        ? ([
            rehypeHtmlBalance, // names what the next line mends
            rehypeAuthorsHtml, // authors' HTML becomes part of the tree, balanced as a browser would
            rehypeMoreMark, // <!--more--> outlives the sanitiser
            rehypeObsolete, // <font>, <center> and their kin have successors
            rehypeSchemes, // HTTP: is http:
            rehypeNameRemovals, // says what the next line takes away
            [rehypeSanitize, schema], // nothing untrusted passes; everything below is ours
          ] satisfies PluggableList)
        : ([
            rehypeMdxStyle, // inline styles, which the policy of the pages refuses
            rehypeMdxHtml, // HTML typed in .mdx is part of the tree, like Markdown's
            rehypeMoreMark, // {/* more */}
            rehypeMdxMedia, // pictures and videos of components, where the lines below find them
          ] satisfies PluggableList)),
      [rehypeIds, { ids }], // authors' ids first: they are typed in links
      [rehypeHeadings, { ids }], // levels, ids, anchors
      rehypeEmoji, // :smile:; after headings, whose ids come from what is typed
      rehypeFootnotes, // names for the section
      rehypeCallouts, // role and name
      rehypeTasks, // names for the boxes of task lists
      rehypeMedia, // controls for films and sounds
      rehypeMalformed, // addresses nobody can read
      [rehypeLinkText, { language }], // links that say "here"
      rehypeAlignment, // align → class
      rehypeTables, // a region that scrolls
      rehypeEmbed, // videos become links that a click turns into the player
      rehypeFrames, // no other frame is left as such
      rehypeBareImages, // <picture> → <img>: sizes and formats are ours
      rehypeStructure, // blocks, lines and lists where the standard wants them
      ...(markdown ? ([[rehypeAlternate, { math }]] satisfies PluggableList) : []), // the Markdown alternate: before its sources become their looks
      rehypeMath, // TeX → MathML, ours: the sanitiser lets none of the author's through
      rehypeDiagram, // Mermaid → SVG, ours as well
      rehypeCode, // what is still <pre><code> is code
      rehypeMore, // the text before <!--more-->
      rehypeGather, // text, ids, frame hosts of the finished page
      [rehypeReferences, { holes: markdown }], // last: links, images and media, as they stand on the page
    ],
  }
}

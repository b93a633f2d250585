/** The Markdown pipeline as a list: what each step does and why it comes where it does. `.md` and `.mdx` share it. */
import rehypeSanitize from 'rehype-sanitize'
import remarkMath from 'remark-math'
import type { PluggableList } from 'unified'
import { messagesFor } from '../core/messages/messages.ts'
import { rehypeAlternate } from './alternate/alternate.ts'
import type { BodyInput } from './compile/body.ts'
import { rehypeBodyMetadata } from './compile/body-metadata.ts'
import { rehypeCallouts, remarkCallouts } from './plugins/blocks/callouts/callouts.ts'
import { rehypePullQuotes } from './plugins/blocks/callouts/pull-quotes.ts'
import { remarkContainers } from './plugins/blocks/containers/containers.ts'
import { remarkDropped } from './plugins/blocks/dropped.ts'
import { footnoteOptions, rehypeFootnotes } from './plugins/blocks/footnotes.ts'
import { remarkGithub } from './plugins/blocks/github.ts'
import { rehypeHeadings } from './plugins/blocks/headings.ts'
import { listHandlers } from './plugins/blocks/lists/list-items.ts'
import { rehypeTasks } from './plugins/blocks/lists/tasks.ts'
import { remarkTypedBullets } from './plugins/blocks/lists/typed-bullets.ts'
import { rehypeMore, rehypeMoreMark } from './plugins/blocks/more.ts'
import { rehypeTables } from './plugins/blocks/tables.ts'
import { remarkTypography } from './plugins/blocks/typography.ts'
import { rehypeCode } from './plugins/code/code.ts'
import { remarkFence } from './plugins/code/fence.ts'
import { rehypeDiagram } from './plugins/diagram/diagram.ts'
import { rehypeEmoji } from './plugins/dialects/emoji.ts'
import { remarkForeignMarks } from './plugins/dialects/foreign-marks.ts'
import { remarkHighlights } from './plugins/dialects/highlights.ts'
import { remarkKramdown } from './plugins/dialects/kramdown.ts'
import { remarkSlips } from './plugins/dialects/slips.ts'
import { remarkWikiLinks } from './plugins/dialects/wiki-links.ts'
import { rehypeAlignment } from './plugins/html/alignment.ts'
import { rehypeDirections } from './plugins/html/directions.ts'
import { rehypeHtmlBalance } from './plugins/html/html-balance.ts'
import { Ids, rehypeIds } from './plugins/html/ids.ts'
import { rehypeObsolete } from './plugins/html/obsolete.ts'
import { rehypeAuthorsHtml } from './plugins/html/raw.ts'
import { rehypeReportSanitized } from './plugins/html/removals.ts'
import { schema } from './plugins/html/sanitize-schema.ts'
import { rehypeSchemes } from './plugins/html/schemes.ts'
import { rehypeStructure } from './plugins/html/structure.ts'
import { rehypeLinkText } from './plugins/links/link-text.ts'
import { rehypeMalformed } from './plugins/links/malformed.ts'
import { rehypeReferences } from './plugins/links/references.ts'
import { remarkUndefinedReferences } from './plugins/links/undefined-references.ts'
import { remarkMathBrackets } from './plugins/math/brackets.ts'
import { remarkDollars } from './plugins/math/dollars.ts'
import { rehypeMath } from './plugins/math/math.ts'
import { rehypeMdxHtml } from './plugins/mdx/html.ts'
import { remarkMdxImports } from './plugins/mdx/imports/imports.ts'
import { rehypeMdxMedia } from './plugins/mdx/media.ts'
import { rehypeMdxStyle } from './plugins/mdx/style.ts'
import { rehypeBareImages } from './plugins/media/bare-images.ts'
import { rehypeEmbed } from './plugins/media/embed.ts'
import { rehypeFrames } from './plugins/media/frames.ts'
import { rehypeGalleries } from './plugins/media/galleries.ts'
import { remarkImageAlt } from './plugins/media/image-alt.ts'
import { rehypeMedia } from './plugins/media/media.ts'
import { rehypeRemoteMedia } from './plugins/media/remote-media.ts'
import type { TemplateMask } from './plugins/templates/template-mask.ts'
import { remarkTemplateTags } from './plugins/templates/template-tags.ts'

export type PipelineOptions = Pick<
  BodyInput,
  'format' | 'language' | 'words' | 'math' | 'siteUrl' | 'mediaHosts' | 'titles'
> & {
  /** The mask applied to the body; `.mdx` has none, since its braces are code. */
  mask?: TemplateMask
}

export type MarkdownPlugins = {
  remarkPlugins: PluggableList
  remarkRehypeOptions: ReturnType<typeof footnoteOptions> & {
    handlers: typeof listHandlers
    allowDangerousHtml: boolean
  }
  rehypePlugins: PluggableList
}

/**
 * The plugins for one body. Create a new list for each body: ids are counted per page.
 * @param options `format: 'mdx'` leaves out the steps for raw HTML: `.mdx` has none and is trusted code
 */
export function markdownPlugins({
  format,
  language,
  words,
  math,
  siteUrl,
  mediaHosts = '',
  titles,
  mask,
}: PipelineOptions): MarkdownPlugins {
  const messages = messagesFor(language, words)
  const ids = new Ids()
  const markdown = format === 'md'
  return {
    remarkPlugins: [
      ...(markdown ? [] : [remarkMdxImports]), // import X from './x.png'; first, so that its pictures are Markdown's
      [remarkGithub, { text: mask?.text }], // tables, task lists, strikethrough, autolinks, footnotes
      remarkContainers, // :::note
      [remarkMath, { singleDollarTextMath: math }], // $$…$$; $…$ only on request: "$5 and $10" is not a formula
      ...(math ? [remarkMathBrackets] : []), // \(…\) and \[…\]; without `math`, these are escaped brackets
      remarkDollars, // prices are not formulas; $$…$$ alone in its paragraph is a block
      remarkDropped, // cells beyond a table's columns, footnotes without a reference
      remarkUndefinedReferences, // while the text is still as typed
      remarkHighlights, // ==x==
      ...(markdown ? [remarkWikiLinks] : []), // [[x]], ![[x.png]]
      remarkForeignMarks, // ++x++, :::x and the like; here for the same reason
      [remarkSlips, { math }], // ##Heading, [text] (address) and the like
      ...(mask ? ([[remarkKramdown, { mask }]] satisfies PluggableList) : []), // {: .class #id}, {:toc}
      remarkTypedBullets, // consecutive lines with a typed • become a list
      [remarkTypography, { language }], // quotes, dashes, numbers that stay together; before template tags, which are shown as typed
      ...(mask ? ([[remarkTemplateTags, { mask, siteUrl, titles }]] satisfies PluggableList) : []), // {% … %}, {{ … }}
      [remarkCallouts, { messages }], // > [!NOTE], > **Note:**, :::note
      remarkFence, // before HTML, which drops the words after a fence's language
      remarkImageAlt, // before HTML, where a missing and an empty alternative look the same
    ],
    remarkRehypeOptions: { ...footnoteOptions(messages), handlers: listHandlers, allowDangerousHtml: true },
    rehypePlugins: [
      ...(markdown
        ? ([
            rehypeHtmlBalance, // reports what the next step repairs
            rehypeAuthorsHtml, // parses authors' HTML into the tree, balanced as a browser would
            rehypeMoreMark, // <!--more--> survives the sanitiser
            rehypeObsolete, // <font>, <center> and other obsolete elements
            rehypeSchemes, // HTTP: → http:
            rehypeReportSanitized, // reports what the next step removes
            [rehypeSanitize, schema], // nothing untrusted passes; everything below is ours
          ] satisfies PluggableList)
        : ([
            rehypeMdxStyle, // inline styles, which the pages' security policy forbids
            rehypeMdxHtml, // HTML typed in .mdx becomes part of the tree, like Markdown's
            rehypeMoreMark, // {/* more */}
            [rehypeMdxMedia, { messages }], // pictures and videos of components, so that the steps below find them
          ] satisfies PluggableList)),
      [rehypeIds, { ids }], // authors' ids first: links refer to them
      [rehypeHeadings, { ids, messages }], // levels, ids, anchors
      rehypeEmoji, // :smile:; after headings, whose ids come from the typed text
      rehypeFootnotes, // labels for the section
      [rehypeCallouts, { messages }], // role and label
      rehypePullQuotes, // hidden from screen readers where they repeat the text
      rehypeTasks, // labels for the checkboxes of task lists
      ...(markdown ? ([[rehypeRemoteMedia, { siteUrl, mediaHosts }]] satisfies PluggableList) : []), // recordings of other hosts become links
      rehypeMedia, // controls for video and audio
      rehypeMalformed, // addresses that can't be parsed
      [rehypeLinkText, { language }], // links that say "here"
      rehypeAlignment, // align → class
      [rehypeTables, { messages }], // a scrolling region
      [rehypeEmbed, { messages }], // videos become links that a click turns into the player
      rehypeFrames, // all other frames become links
      rehypeBareImages, // <picture> → <img>: the site makes its own sizes and formats
      rehypeStructure, // blocks, inline content and lists where the HTML standard allows them
      [rehypeAlternate, { math, program: !markdown, messages }], // the Markdown alternate: while formulas, diagrams and code still have their sources
      [rehypeDirections, { language }], // a Hebrew paragraph of an English text
      [rehypeMath, { messages }], // TeX → MathML, ours: the sanitiser lets none of the author's through
      [rehypeDiagram, { messages }], // Mermaid → SVG, ours as well
      rehypeCode, // any <pre><code> left is code
      rehypeMore, // the text before <!--more-->
      rehypeGalleries, // pictures in a row
      rehypeBodyMetadata, // text, ids, frame hosts of the finished page
      [rehypeReferences, { slots: markdown }], // last: links, images and media as they appear on the page
    ],
  }
}

/** The Markdown pipeline as a list: what each step does and why it stands where it stands. `.md` and `.mdx` share it. */
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import type { PluggableList } from 'unified'
import { rehypeAlignment } from './alignment.ts'
import type { BodyInput } from './body.ts'
import { rehypeCallouts, remarkCallouts } from './callouts.ts'
import { remarkCodeMeta } from './code-meta.ts'
import { footnoteOptions, rehypeFootnotes } from './footnotes.ts'
import { rehypeFrames } from './frames.ts'
import { rehypeGather } from './gather.ts'
import { rehypeHeadings } from './headings.ts'
import { Ids, rehypeIds } from './ids.ts'
import { remarkImageAlt } from './image-alt.ts'
import { rehypeMore, rehypeMoreMark } from './more.ts'
import { rehypeReferences } from './references.ts'
import { rehypeNameRemovals } from './removals.ts'
import { schema } from './schema.ts'
import { rehypeSchemes } from './schemes.ts'
import { rehypeTables } from './tables.ts'

export type PipelineOptions = Pick<BodyInput, 'format' | 'language' | 'math' | 'siteUrl'>

export type MarkdownPlugins = {
  remarkPlugins: PluggableList
  remarkRehypeOptions: typeof footnoteOptions & { allowDangerousHtml: boolean }
  rehypePlugins: PluggableList
}

/**
 * The plugins for one body. Make a new list for each: ids are counted per page.
 * @param options `format: 'mdx'` leaves out what only raw HTML needs: `.mdx` has none and is trusted code
 */
export function markdownPlugins({ format, math }: PipelineOptions): MarkdownPlugins {
  const ids = new Ids()
  const markdown = format === 'md'
  return {
    remarkPlugins: [
      remarkGfm, // tables, task lists, strikethrough, autolinks, footnotes
      [remarkMath, { singleDollarTextMath: math }], // $$…$$; $…$ only where asked for: "$5 and $10" is no formula
      remarkCallouts, // > [!NOTE], > **Note:**
      remarkCodeMeta, // before HTML, where the words after a fence's language would be lost
      remarkImageAlt, // before HTML, where "no alternative" and "empty alternative" look the same
    ],
    remarkRehypeOptions: { ...footnoteOptions, allowDangerousHtml: true },
    rehypePlugins: [
      ...(markdown
        ? ([
            rehypeRaw, // authors' HTML becomes part of the tree, balanced as a browser would
            rehypeMoreMark, // <!--more--> outlives the sanitiser
            rehypeSchemes, // HTTP: is http:
            rehypeNameRemovals, // says what the next line takes away
            [rehypeSanitize, schema], // nothing untrusted passes; everything below is ours
          ] satisfies PluggableList)
        : []),
      [rehypeIds, { ids }], // authors' ids first: they are typed in links
      [rehypeHeadings, { ids }], // levels, ids, anchors
      rehypeFootnotes, // names for the section
      rehypeCallouts, // role and name
      rehypeAlignment, // align → class
      rehypeTables, // a region that scrolls
      rehypeFrames, // no frame is left as such
      rehypeMore, // the text before <!--more-->
      rehypeGather, // text, ids, frame hosts of the finished page
      [rehypeReferences, { holes: markdown }], // last: links, images and media, as they stand on the page
    ],
  }
}

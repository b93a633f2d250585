/** Renders an `.mdx` body with the pipeline that Markdown has. The one file that imports next-mdx-remote. */
import { compileMDX } from 'next-mdx-remote/rsc'
import type { ComponentName } from '../../lib/markdown/mdx/names.ts'
import { markdownPlugins } from '../../lib/markdown/pipeline.ts'
import { AvailabilityCalculator } from './availability-calculator.tsx'
import { Callout } from './callout.tsx'
import { Chart } from './chart.tsx'
import { Figure } from './figure.tsx'
import { type Resolved, rehypeResolve } from './resolve.ts'
import { Tab, Tabs } from './tabs.tsx'
import { Video } from './video.tsx'

const components = { AvailabilityCalculator, Callout, Chart, Figure, Tab, Tabs, Video } satisfies Record<
  ComponentName,
  (props: never) => unknown
>

export type MdxBodyProps = Resolved & {
  /** The body without front matter. */
  source: string
  /** Path from the site's root, for messages. */
  path: string
  lang: string
  math: boolean
  /** `site.yml: url`. */
  siteUrl?: string
}

/**
 * The body of an `.mdx` document. It is trusted and reviewed like code: expressions run at build.
 * @throws when it does not compile; `npm run check` says where
 */
export async function MdxBody({ source, path, lang, math, siteUrl = '', ...resolved }: MdxBodyProps) {
  const plugins = markdownPlugins({ format: 'mdx', language: lang, math, siteUrl })
  try {
    const { content } = await compileMDX({
      source,
      components,
      options: {
        blockJS: false,
        mdxOptions: { ...plugins, rehypePlugins: [...plugins.rehypePlugins, [rehypeResolve, resolved]] },
      },
    })
    return content
  } catch (cause) {
    throw new Error(`${path} cannot be rendered: npm run check names the line`, { cause })
  }
}

/** The body of a document. Feeds and search find it on built pages by `data-body`. */
import type { RenderedBody } from '../../lib/pages/index.ts'
import type { MdxBodyProps } from '../mdx/render.tsx'
import './body.css'

export function Body({ body, lang }: { body: RenderedBody; lang?: string | undefined }) {
  if (body.format === 'mdx')
    return (
      <div className="prose" data-body="" lang={lang}>
        <Mdx {...body.mdx} />
      </div>
    )
  // biome-ignore lint/security/noDangerouslySetInnerHtml: lib/markdown made and sanitised the HTML.
  return <div className="prose" data-body="" lang={lang} dangerouslySetInnerHTML={{ __html: body.html }} />
}

/** Loaded on demand: the libraries for code, formulas and diagrams take half a second to load, and only .mdx needs them here. */
async function Mdx(props: MdxBodyProps) {
  const { MdxBody } = await import('../mdx/render.tsx')
  return <MdxBody {...props} />
}

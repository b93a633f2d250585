/** The body of a document. Feeds and search find it on built pages by `data-body`. */
import type { RenderedBody } from '../../lib/pages/index.ts'
import type { MdxBodyProps } from '../mdx/render.tsx'
import './body.css'

type Props = { body: RenderedBody; lang?: string | undefined; dir?: 'ltr' | 'rtl' | undefined }

export function Body({ body, lang, dir }: Props) {
  if (body.format === 'mdx')
    return (
      <div className="prose" data-body="" lang={lang} dir={dir}>
        <Mdx {...body.mdx} />
      </div>
    )
  // biome-ignore lint/security/noDangerouslySetInnerHtml: lib/markdown made and sanitised the HTML.
  return <div className="prose" data-body="" lang={lang} dir={dir} dangerouslySetInnerHTML={{ __html: body.html }} />
}

/** Loaded on demand: the libraries for code, formulas and diagrams take half a second to load, and only .mdx needs them here. */
async function Mdx(props: MdxBodyProps) {
  const { MdxBody } = await import('../mdx/render.tsx')
  return <MdxBody {...props} />
}

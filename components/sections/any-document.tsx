/** What is at an address of its own: a post, a page, an item of a section, or the list of a section. */
import type { PageOf } from '../../lib/pages/index.ts'
import { DocumentPage } from '../post/document-page.tsx'
import { SectionPage } from './section-page.tsx'

export const AnyDocument = ({ page }: { page: PageOf<'document'> }) =>
  page.kind === 'section' ? <SectionPage page={page} /> : <DocumentPage document={page} />

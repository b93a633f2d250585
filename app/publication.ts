/** The one publication every route asks in dev, as of the last save; in a build app/answer.ts reads what was prepared. */
import type { Publication, Visibility } from '../lib/content/index.ts'
import { livePublication } from './live-publication.ts'

/** Drafts and scheduled posts are seen in dev only. */
export const visibility: Visibility = process.env.NODE_ENV === 'development' ? 'all' : 'published'

export const getPublication = async (): Promise<Publication> => livePublication()

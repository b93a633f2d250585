/** The publication in dev, as of the last save. In a build, app/page-data.ts reads the page data that the build wrote. */
import type { Publication, Visibility } from '../lib/content/index.ts'
import { livePublication } from './live-publication.ts'

/** Dev shows drafts and scheduled posts. */
export const visibility: Visibility = process.env.NODE_ENV === 'development' ? 'all' : 'published'

export const getPublication = async (): Promise<Publication> => livePublication()

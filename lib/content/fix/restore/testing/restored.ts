/** Restoring a text that an editor wrote anew, for tests. */
import { compileBody } from '../../../../markdown/index.ts'
import { restoreFile } from '../restore-file.ts'

const compile = (text: string) =>
  compileBody({
    path: 'x.md',
    text,
    firstLine: 1,
    format: 'md',
    language: 'en',
    math: false,
    siteUrl: 'https://example.org',
  })

export const restored = (before: string, now: string) => restoreFile(before, now, { math: false, compile })

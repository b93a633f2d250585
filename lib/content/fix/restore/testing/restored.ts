/** Restores a text that an editor has reformatted, for tests. */
import { compileBody } from '../../../../markdown/index.ts'
import { bodyInput } from '../../../../markdown/testing/render.ts'
import { restoreFile } from '../restore-file.ts'

const compile = (text: string) => compileBody(bodyInput(text))

export const restored = (before: string, now: string) => restoreFile(before, now, { math: false, compile })

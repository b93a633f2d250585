/** The name of a picture's files: equal for equal content, settings and encoders. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { encoderSettings } from './encoder-settings.ts'
import type { Treatment } from './renditions.ts'

/** Raised when the way of encoding changes and the settings do not. */
const version = 1

const encoders = JSON.stringify([version, encoderSettings, sharp.versions])

/**
 * @param contentHash of the original file
 * @returns 16 hexadecimal digits
 */
export function pictureHash(contentHash: string, treatment: Treatment): string {
  return createHash('sha256').update(`${contentHash}\n${treatment}\n${encoders}`).digest('hex').slice(0, 16)
}

/** The name of a picture's files: equal for equal content, settings and encoders. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { encoderSettings } from '../encode/encoder-settings.ts'
import type { Treatment } from '../encode/renditions.ts'

/** Increased when the way of encoding changes and the settings do not: a new version is a new address. */
const versions: Readonly<Record<Treatment, number>> = { photo: 1, graphic: 1, animation: 1, vector: 3 }

/**
 * @param contentHash of the original file
 * @returns 16 hexadecimal digits
 */
export function pictureHash(contentHash: string, treatment: Treatment): string {
  const encoders = JSON.stringify([versions[treatment], encoderSettings, sharp.versions])
  return createHash('sha256').update(`${contentHash}\n${treatment}\n${encoders}`).digest('hex').slice(0, 16)
}

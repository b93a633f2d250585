/** The lowest quality at which a picture still looks like itself: measured, since a smooth sky bears what grain does not. */
import type { Sharp } from 'sharp'
import sharp from 'sharp'
import { encoderSettings } from './encoder-settings.ts'
import type { Treatment } from './renditions.ts'
import { lumaOf, structuralSimilarity } from './structural-similarity.ts'

const { qualities, similarity, probeWidth } = encoderSettings

/**
 * Tries qualities from the middle of the scale until the lowest one that holds the similarity is found.
 * @param picture an opened picture, upright
 * @returns the AVIF quality for the width that was measured; the highest of the scale for what no quality can hold (noise)
 */
export async function pictureQuality(picture: Sharp, treatment: Treatment): Promise<number> {
  const reference = await picture
    .resize({ width: probeWidth, withoutEnlargement: true })
    .png({ compressionLevel: 0 })
    .toBuffer()
  const luma = await lumaOf(reference)
  // The least effort writes more bytes and much the same picture, in a quarter of the time.
  const holds = async (quality: number) => {
    const encoded = await sharp(reference)
      .avif({ ...encoderSettings[encoderOf(treatment)], quality, effort: 0 })
      .toBuffer()
    return structuralSimilarity(luma, await lumaOf(encoded)) >= similarity
  }
  let at = Math.floor(qualities.length / 2) - 1
  if (await holds(qualities[at] ?? 0)) {
    while (at > 0 && (await holds(qualities[at - 1] ?? 0))) at--
  } else {
    do at++
    while (at < qualities.length - 1 && !(await holds(qualities[at] ?? 0)))
  }
  return qualities[at] ?? 0
}

/** Only photographs bear chroma at half the resolution: red letters on black do not. */
export const encoderOf = (treatment: Treatment): 'photo' | 'graphic' => (treatment === 'photo' ? 'photo' : 'graphic')

/**
 * The quality for another width of the same picture: small ones have more detail in each pixel; on large ones, most bytes would go into grain that is not visible.
 */
export function qualityAt(width: number, measured: number): number {
  if (width < probeWidth * 0.75) return measured + 6
  return width > probeWidth * 1.25 ? Math.min(measured, 60) : measured
}

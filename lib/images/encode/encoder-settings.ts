/** How pictures are encoded. The settings are part of every name, so a change of them is a change of address. */
import { pictureWidths } from './picture-widths.ts'

/**
 * Effort 1 takes less than half the time of effort 2 for two per cent more bytes. The quality of AVIF is measured for each
 * picture (`picture-quality.ts`) so that its structural similarity to the original holds 0.95 with some room for other
 * ways of scaling and measuring; `encode.test.ts` holds this and the bytes.
 */
export const encoderSettings = {
  ...pictureWidths,
  photo: { effort: 1, chromaSubsampling: '4:2:0' },
  graphic: { effort: 1, chromaSubsampling: '4:4:4' },
  /** The width at which quality is measured: a phone's column. */
  probeWidth: 800,
  similarity: 0.953,
  qualities: [36, 40, 43, 46, 49, 52, 55, 58, 62, 66],
  jpeg: { quality: 76, mozjpeg: true },
  png: { compressionLevel: 9, palette: true, quality: 90, effort: 7 },
  webp: { quality: 72, effort: 3 },
} as const

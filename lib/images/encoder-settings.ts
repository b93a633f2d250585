/** How pictures are encoded. The settings are part of every name, so a change of them is a change of address. */

/**
 * Effort 1 takes less than half the time of effort 2 for two per cent more bytes. Quality 55 keeps a photograph's structural
 * similarity above 0.95 at about 40 kB for 800 pixels; `encode.test.ts` holds both.
 */
export const encoderSettings = {
  widths: [480, 800, 1200, 1600],
  animationWidth: 800,
  fallbackWidth: 1200,
  photo: { quality: 55, effort: 1, chromaSubsampling: '4:2:0' },
  graphic: { quality: 65, effort: 1, chromaSubsampling: '4:4:4' },
  jpeg: { quality: 76, mozjpeg: true },
  png: { compressionLevel: 9, palette: true, quality: 90, effort: 7 },
  webp: { quality: 72, effort: 3 },
} as const

/** Which files a picture becomes, and what they are called: a pure plan, made before anything is encoded. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'

/** How a picture is treated: photographs bear more loss than screens and drawings, whose edges and red letters show it. */
export type Treatment = 'photo' | 'graphic' | 'animation' | 'vector'

export type Rendition = {
  /** File name below `/i/`: `<hash>-<width>.avif`. */
  name: string
  width: number
  height: number
  format: 'avif' | 'jpg' | 'png' | 'webp' | 'svg'
}

export type Plan = {
  /** AVIF, ascending; empty for a vector drawing. For an animation: its first frame, for readers who want no motion. */
  sizes: Rendition[]
  /** What `<img src>` names: JPEG or PNG, the animated WebP, or the cleaned SVG. */
  fallback: Rendition
}

/** What the plan and the encoder need to know of a picture. */
export type Plannable = {
  contentHash: string
  treatment: Treatment
  width: number
  height: number
  /** No pixel lets the page shine through. */
  opaque: boolean
}

/**
 * Encoder settings; they are part of every name, so a change of settings is a change of address.
 * Effort 1 takes a third of the time of effort 2 for two per cent more bytes. Quality 55 keeps a photograph's structural similarity
 * above 0.96 at about 40 kB for 800 pixels; measured in `encode.test.ts`.
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

const settingsText = JSON.stringify([1, encoderSettings, sharp.versions.vips, sharp.versions.aom])

/** Plans the files of a picture. */
export function renditions(picture: Plannable): Plan {
  const { treatment, width, height, opaque } = picture
  const hash = createHash('sha256')
    .update(`${picture.contentHash}\n${treatment}\n${settingsText}`)
    .digest('hex')
    .slice(0, 16)
  const sized = (format: Rendition['format'], wanted: number): Rendition => {
    const exact = Math.min(wanted, width)
    return {
      name: `${hash}-${exact}.${format}`,
      width: exact,
      height: Math.max(1, Math.round((height * exact) / width)),
      format,
    }
  }
  if (treatment === 'vector') return { sizes: [], fallback: { name: `${hash}.svg`, width, height, format: 'svg' } }
  if (treatment === 'animation')
    return {
      sizes: [sized('avif', encoderSettings.animationWidth)],
      fallback: sized('webp', encoderSettings.animationWidth),
    }
  return {
    sizes: widthsFor(width).map((each) => sized('avif', each)),
    fallback: sized(opaque ? 'jpg' : 'png', encoderSettings.fallbackWidth),
  }
}

/** The fixed widths below the original's; the original's own closes the row unless one of them is as good as it. */
export function widthsFor(original: number): number[] {
  const below = encoderSettings.widths.filter((width) => width <= original)
  const largest = below.at(-1) ?? 0
  const isCovered = largest === encoderSettings.widths.at(-1) || original < largest * 1.15
  return isCovered ? below : [...below, original]
}

/** All files of a plan. */
export function filesOf({ sizes, fallback }: Plan): Rendition[] {
  return [...sizes, fallback]
}

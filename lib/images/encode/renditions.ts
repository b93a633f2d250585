/** Which files a picture becomes, and what they are called: a pure plan, made before anything is encoded. */
import { encoderSettings } from './encoder-settings.ts'

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

/** What the plan needs to know of a picture. */
export type Plannable = {
  /** Of content and encoder settings. */
  hash: string
  treatment: Treatment
  width: number
  height: number
  /** No pixel lets the page shine through. */
  opaque: boolean
}

/** Plans the files of a picture. */
export function renditions({ hash, treatment, width, height, opaque }: Plannable): Plan {
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

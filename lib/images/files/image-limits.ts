/** Limits on the size of a picture, checked on the header before anything is decoded, so that a small file can't exhaust memory. */

/** 20 MB. */
export const maxBytes = 20_000_000

/** 50 megapixels, in one frame. */
export const maxPixels = 50_000_000

/** All frames of an animation together: encoding holds them in memory, four bytes per pixel. */
export const maxAnimationPixels = 150_000_000

/** Limit for an SVG, which every reader's browser has to draw. */
export const maxSvgBytes = 2_000_000

/** How large a picture may be: named from the header, before anything is decoded (REALITY, T11). */

/** 20 MB. */
export const maxBytes = 20_000_000

/** 50 megapixels, of one frame. */
export const maxPixels = 50_000_000

/** All frames of an animation together: what encoding one holds in memory, four bytes a pixel. */
export const maxAnimationPixels = 150_000_000

/** An SVG is text that every reader's browser has to draw. */
export const maxSvgBytes = 2_000_000

/** The widths in which pictures are published, in pixels; a picture is never enlarged. */
export const pictureWidths = {
  widths: [480, 800, 1200, 1600],
  animationWidth: 800,
  /** Of the one that browsers without `srcset` show. */
  fallbackWidth: 1200,
} as const

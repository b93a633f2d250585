/** The colours that covers and monograms are drawn in, by the names of properties of the theme. */
/**
 * The colours of every drawing, as `app/theme.css` names them. `deep` and `loud` are grounds, one in the ink and one in
 * the accent; in the dark scheme both are quiet, and the figure `on-loud` is what is loud.
 */
export const paints = ['ink', 'paper', 'accent', 'tint', 'deep', 'on-deep', 'loud', 'on-loud'] as const

export type Paint = (typeof paints)[number]

/** What the system of covers gives and takes: a post without a picture, a person without a portrait. */

/** A drawing as SVG text, the same for the same seed, in every scheme. */
export type Drawing = {
  svg: string
  width: number
  height: number
}

/** Draws the cover of a post. */
export type DrawCover = (post: {
  /** The post's slug: the seed. */
  slug: string
  title: string
  /** Slug of its first category, whose family of forms it takes. */
  category: string | null
  /** `site.yml` or the category's own tint, a CSS colour. */
  tint?: string
}) => Drawing

/** Draws the monogram of a person. */
export type DrawMonogram = (person: { id: string; name: string }) => Drawing

/** Sets a text in a font of any script as a picture: shaped, in its direction, broken into lines as its script breaks them. */
import sharp from 'sharp'
import { html as markup } from '../../core/text/escape.ts'

export type TextSetting = {
  text: string
  /** Path of a .ttf or .otf file. */
  font: string
  /** The family that the file holds. */
  family: string
  /** Height of the em, in pixels. */
  size: number
  /** `#rrggbb` */
  colour: string
  /** The place, in pixels: lines are broken at its width. */
  width: number
}

export type SetText = { png: Buffer; width: number; height: number }

/** Letters that the font lacks would be drawn in the machine's own fonts, so callers check first. */
export async function setText({ text, font, family, size, colour, width }: TextSetting): Promise<SetText> {
  const { data, info } = await sharp({
    text: {
      text: markup`<span foreground="${colour}">${text}</span>`,
      font: `${family} ${size}`,
      fontfile: font,
      width,
      // One point is one pixel.
      dpi: 72,
      rgba: true,
      wrap: 'word-char',
    },
  })
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true })
  return { png: data, width: info.width, height: info.height }
}

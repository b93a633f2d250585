/** Alternative texts that say nothing of the picture: what a camera, a program or a hurried hand left there. */

const words =
  /^(?:an? |the )?(?:image|picture|photo|photograph|graphic|figure|screenshot|diagram|chart|icon|img|alt|alt text|untitled|placeholder|thumbnail|bild|foto|imagen|imatge|画像)s?[\s\d.:#-]*$/iu
const cameraName =
  /^(?:img|image|dsc[nf]?|pict?|pxl|screen ?shot|screenshot|bildschirmfoto|capture)[\s_-]*\d[\w\s.-]*$/i
const fileName = /^\S+\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic)$/i

/** @param source the picture's address: its own file name, with the signs only file names have, is no description either */
export function isVagueAlternative(alt: string, source: string): boolean {
  const text = alt.trim()
  if (text === '') return false
  const stem = (source.split(/[?#]/)[0]?.split('/').at(-1) ?? '').replace(/\.[a-z]+$/i, '')
  return words.test(text) || cameraName.test(text) || fileName.test(text) || (/[_\d-]/.test(stem) && text === stem)
}

/**
 * Finds, reads, encodes and displays pictures.
 * `files/` resolves a typed path to a file, `read/` reads its facts, `encode/` makes renditions, `html/` writes markup; `svg/` cleans SVG.
 * Nothing is decoded before its header has been checked.
 */

export { type EncodeProgress, encodePictures, obtainRendition } from './encode/encode.ts'
export { type HalfPicture, halfPicture } from './encode/half-picture.ts'
export { limitedParallel } from './encode/limited-parallel.ts'
export { drawFlat, drawJpeg, drawPng, drawSheet, fewerColours } from './encode/png.ts'
export { type SetText, setText } from './encode/set-text.ts'
export { auditImages, auditLines, isOversized, usefulWidth } from './files/audit.ts'
export { inspectBytes } from './files/inspect-image.ts'
export { type FoundImage, type PictureFinder, pictureFinder } from './files/picture-finder.ts'
export { imageHtml, type ShownImage, shownImage } from './html/image-html.ts'
export { type PictureLayout, type PictureView, pictureView, remoteView } from './html/picture-view.ts'
export { KeptPictures } from './read/kept-pictures.ts'
export { readRendition } from './read/picture-store.ts'
export { renditionNamed, renditionsNamedIn } from './read/published-pictures.ts'
export type { Picture } from './read/read-picture.ts'
export { cleanSvg } from './svg/clean-svg.ts'
export type { CutFont } from './svg/site-fonts.ts'
export { svgProblems } from './svg/svg-problems.ts'

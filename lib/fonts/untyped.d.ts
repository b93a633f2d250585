/** The part of subset-font that `make.ts` uses; the package has no types. */
declare module 'subset-font' {
  type Axis = number | { min: number; max: number; default?: number }
  function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2' | 'truetype'
      variationAxes: Record<string, Axis>
      noHinting?: boolean
      keepFeatures?: string[]
    },
  ): Promise<Buffer>

  export { subsetFont as default }
}

/** The library that subset-font itself uses to convert fonts. */
declare module 'fontverter' {
  const fontverter: { convert(font: Buffer, format: 'sfnt'): Promise<Buffer> }

  export { fontverter as default }
}

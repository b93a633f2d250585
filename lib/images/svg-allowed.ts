/** The parts of SVG that draw: everything else (scripts, handlers, links, frames, editors' data) is left out. Property names are hast's. */

const elements = `svg g defs symbol use switch path rect circle ellipse line polyline polygon text tspan textPath title desc style image
  linearGradient radialGradient stop pattern clipPath mask marker view filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
  feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
  feSpotLight feTile feTurbulence animate animateTransform animateMotion mpath`

const attributes = `id className style lang xmlLang xmlSpace role ariaLabel ariaHidden ariaLabelledBy ariaDescribedBy transform viewBox preserveAspectRatio version
  x y x1 y1 x2 y2 dx dy rotate width height cx cy r rx ry fx fy fr d points pathLength textLength lengthAdjust startOffset method spacing side
  href xLinkHref offset gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits maskType markerUnits markerWidth markerHeight orient refX refY markerStart markerMid markerEnd
  filterUnits primitiveUnits in in2 result stdDeviation mode operator k1 k2 k3 k4 type values tableValues slope intercept amplitude exponent
  order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent
  kernelUnitLength lightingColor scale xChannelSelector yChannelSelector azimuth elevation pointsAtX pointsAtY pointsAtZ z limitingConeAngle
  floodColor floodOpacity radius baseFrequency numOctaves seed stitchTiles colorInterpolationFilters colorInterpolation colorRendering
  fill fillOpacity fillRule stroke strokeDashArray strokeDashOffset strokeLineCap strokeLineJoin strokeMiterLimit strokeOpacity strokeWidth
  vectorEffect paintOrder opacity color display visibility overflow clip clipPath clipRule mask filter cursor pointerEvents
  stopColor stopOpacity mixBlendMode isolation shapeRendering textRendering imageRendering
  fontFamily fontSize fontSizeAdjust fontStretch fontStyle fontVariant fontWeight letterSpacing wordSpacing textDecoration textAnchor
  dominantBaseline alignmentBaseline baselineShift writingMode direction unicodeBidi glyphOrientationVertical
  attributeName attributeType begin dur end min max restart repeatCount repeatDur calcMode keyTimes keySplines from to by additive accumulate
  keyPoints path origin requiredFeatures requiredExtensions systemLanguage`

/** Elements that are kept. */
export const allowedElements: readonly string[] = elements.split(/\s+/)

/** Attributes that are kept, on any element. */
export const allowedAttributes: readonly string[] = attributes.split(/\s+/)

/** Elements that vanish with all they hold; unknown others leave their children. */
export const strippedElements: readonly string[] = [
  'script',
  'foreignObject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'canvas',
  'metadata',
  'handler',
  'listener',
  'discard',
  'set',
]

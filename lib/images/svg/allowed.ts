/** The SVG elements and attributes that draw. Everything else (scripts, handlers, links, frames, editor metadata) is removed. */

const elements = `svg g defs symbol use switch path rect circle ellipse line polyline polygon text tspan textPath title desc style image
  linearGradient radialGradient stop pattern clipPath mask marker view filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
  feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
  feSpotLight feTile feTurbulence animate animateTransform animateMotion mpath`

const attributes = `id class style lang xml:lang xml:space role aria-label aria-hidden aria-labelledby aria-describedby transform viewBox
  preserveAspectRatio version
  x y x1 y1 x2 y2 dx dy rotate width height cx cy r rx ry fx fy fr d points pathLength textLength lengthAdjust startOffset method spacing side
  href xlink:href offset gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits mask-type markerUnits markerWidth markerHeight orient refX refY marker-start marker-mid marker-end
  filterUnits primitiveUnits in in2 result stdDeviation mode operator k1 k2 k3 k4 type values tableValues slope intercept amplitude exponent
  order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent
  kernelUnitLength lighting-color scale xChannelSelector yChannelSelector azimuth elevation pointsAtX pointsAtY pointsAtZ z limitingConeAngle
  flood-color flood-opacity radius baseFrequency numOctaves seed stitchTiles color-interpolation-filters color-interpolation color-rendering
  fill fill-opacity fill-rule stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
  stroke-width vector-effect paint-order opacity color display visibility overflow clip clip-path clip-rule mask filter cursor pointer-events
  stop-color stop-opacity mix-blend-mode isolation shape-rendering text-rendering image-rendering
  font-family font-size font-size-adjust font-stretch font-style font-variant font-weight letter-spacing word-spacing text-decoration
  text-anchor dominant-baseline alignment-baseline baseline-shift writing-mode direction unicode-bidi glyph-orientation-vertical
  attributeName attributeType begin dur end min max restart repeatCount repeatDur calcMode keyTimes keySplines from to by additive accumulate
  keyPoints path origin requiredFeatures requiredExtensions systemLanguage`

/** Allowed elements. */
export const allowedElements: ReadonlySet<string> = new Set(elements.split(/\s+/))

/** Attributes allowed on any element. */
export const allowedAttributes: ReadonlySet<string> = new Set(attributes.split(/\s+/))

/** Elements that are removed with their content. Other unknown elements lose only their tags. */
export const strippedElements: ReadonlySet<string> = new Set([
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
])

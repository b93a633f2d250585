/** A picture with all its sizes. `width` and `height` reserve its space; `data-tone` shows its colours until it is loaded. */
import type { PictureView } from '../../lib/images/index.ts'

export function Picture({ picture }: { picture: PictureView }) {
  const { sources, src, alt, width, height, placeholder, isLead } = picture
  return (
    <picture>
      {sources.map((source) => (
        <source
          key={source.srcset}
          type={source.type}
          srcSet={source.srcset}
          sizes={source.sizes}
          media={source.media}
          width={source.width}
          height={source.height}
        />
      ))}
      <img
        src={src}
        alt={alt}
        width={width}
        height={height}
        loading={isLead ? undefined : 'lazy'}
        fetchPriority={isLead ? 'high' : undefined}
        decoding="async"
        data-tone={placeholder || undefined}
      />
    </picture>
  )
}

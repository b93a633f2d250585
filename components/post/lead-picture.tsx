/** The lead picture of a document, with caption and credit. */

import type { LeadPicture as LeadPictureData } from '../../lib/pages/index.ts'
import { messages } from '../messages.ts'
import { Picture } from '../pictures/picture.tsx'
import { Line } from '../text/line.tsx'

export function LeadPicture({ lead, lang }: { lead: LeadPictureData; lang: string }) {
  const { picture, caption, captionHtml, credit, creditHtml } = lead
  return (
    <figure className="picture" lang={lang}>
      {picture.zoom ? (
        <a href={picture.zoom} data-zoom="" aria-label={picture.alt === '' ? messages().enlargeImage : undefined}>
          <Picture picture={picture} />
        </a>
      ) : (
        <Picture picture={picture} />
      )}
      {(caption || credit) && (
        <figcaption>
          {caption && <Line text={caption} html={captionHtml} />}{' '}
          {credit && (
            <span className="credit">
              <Line text={credit} html={creditHtml} />
            </span>
          )}
        </figcaption>
      )}
    </figure>
  )
}

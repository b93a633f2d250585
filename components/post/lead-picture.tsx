/** The picture at the head of a page, with its caption and who made it. */
import type { LeadPicture as LeadPictureData } from '../../lib/content/index.ts'
import { Line } from '../text/line.tsx'
import { Picture } from '../pictures/picture.tsx'

export function LeadPicture({ lead }: { lead: LeadPictureData }) {
  const { picture, caption, captionHtml, credit, creditHtml } = lead
  return (
    <figure className="picture">
      <Picture picture={picture} />
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

/** The picture at the head of a page, with its caption and who made it. */
import type { LeadPicture as LeadPictureData } from '../lib/content/index.ts'
import { Picture } from './picture.tsx'

export function LeadPicture({ lead }: { lead: LeadPictureData }) {
  const { picture, caption, credit } = lead
  return (
    <figure className="picture">
      <Picture picture={picture} />
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <span className="credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}

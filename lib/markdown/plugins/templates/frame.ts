/** The player of a video that a tag names by its number or address. */
import type { Meaning } from './meaning.ts'

/** @param typed the id of a video, or its address; null if it is neither */
export function videoFrame(service: string, typed: string, title: string): Meaning | null {
  const youtube = service.toLowerCase() === 'youtube'
  const id = (youtube ? /(?:v=|\/|^)([\w-]{11})(?:[?&#].*)?$/ : /(?:\/|^)(\d{5,12})(?:[?&#].*)?$/).exec(typed)?.[1]
  if (!id) return null
  const src = youtube ? `https://www.youtube.com/embed/${id}` : `https://player.vimeo.com/video/${id}`
  return { kind: 'frame', src, title }
}

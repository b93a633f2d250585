/** The menu of a WordPress site, if it had exactly one. */
import { plainLine } from '../../convert/line.ts'
import { all, textOf, type XmlRecord } from '../xml-records.ts'
import { metaOf, type Survey } from './survey.ts'

const most = 8

/** Links of the first level, in order; none if there were several menus, since the export does not say where they were shown. */
export function navigationOf(known: Survey): { label: string; url: string }[] {
  const menus = new Set(known.menuItems.flatMap((item) => menuOf(item) ?? []))
  if (menus.size !== 1) return []
  return known.menuItems
    .filter((item) => (metaOf(item).get('_menu_item_menu_item_parent') || '0') === '0')
    .sort((a, b) => Number(textOf(a, 'wp:menu_order')) - Number(textOf(b, 'wp:menu_order')))
    .flatMap((item) => linkOf(item, known) ?? [])
    .slice(0, most)
}

const menuOf = (item: XmlRecord) =>
  all(item, 'category').find(({ attributes: { domain } }) => domain === 'nav_menu')?.attributes.nicename

function linkOf(item: XmlRecord, known: Survey): { label: string; url: string } | undefined {
  const meta = metaOf(item)
  const target = meta.get('_menu_item_object_id')
  const document = known.documents.find(({ id, status }) => id === target && status === 'publish')
  const term = known.terms.find(
    ({ id, kind }) => id === target && kind === (meta.get('_menu_item_object') === 'post_tag' ? 'tag' : 'category'),
  )
  const kind = meta.get('_menu_item_type')
  const address = kind === 'custom' ? meta.get('_menu_item_url') : kind === 'post_type' ? document?.link : undefined
  const label = plainLine(textOf(item, 'title') || (kind === 'taxonomy' ? (term?.name ?? '') : (document?.title ?? '')))
  const url =
    kind === 'taxonomy' && term
      ? `/${term.kind === 'tag' ? 'tag' : 'category'}/${term.slug}/`
      : address && (known.path(address) ?? address)
  return url && label !== '' && /^(?:\/[^?]*$|https?:\/\/.)/.test(url) ? { label, url } : undefined
}

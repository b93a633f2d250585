/** Ships to the browser. The bar at the top of the list and of the changes. */
import { element } from '../../core/browser/element.ts'
import type { Overview } from '../api.ts'
import { changesAddress, listAddress } from './addresses.ts'

export function deskBar({ site, git }: Overview, current: 'documents' | 'changes'): HTMLElement {
  const link = (name: typeof current, href: string, text: string) =>
    element('a', { href, ...(current === name ? { 'aria-current': 'page' } : {}) }, text)
  const links = [link('documents', listAddress, 'Documents')]
  if (git) links.push(link('changes', changesAddress, git.changed === 0 ? 'Changes' : `Changes (${git.changed})`))
  return element(
    'header',
    { class: 'desk-bar' },
    element('a', { class: 'skip', href: '#m-content' }, 'Skip to content'),
    element('a', { class: 'desk-name', href: listAddress }, site.title, element('span', {}, 'Desk')),
    element('nav', { 'aria-label': 'Desk' }, ...links),
    element('a', { class: 'to-site', href: `${site.base}/` }, 'View the site'),
  )
}

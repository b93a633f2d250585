/** Ships to the browser. Shown instead of a page that could not be opened. */
import { element } from '../../core/browser/element.ts'
import { listAddress } from './addresses.ts'
import { Refused } from './api-client.ts'

export function showFailure(error: unknown): void {
  const message =
    error instanceof Refused
      ? error.message
      : 'The server does not answer. Start it again in a terminal with npm run dev, then reload this page.'
  if (!(error instanceof Refused)) console.error(error)
  document.title = 'Not opened'
  document.body.replaceChildren(
    element(
      'main',
      { class: 'failure' },
      element('h1', {}, 'This could not be opened'),
      element('p', {}, message),
      element('p', {}, element('a', { href: listAddress }, 'All documents')),
    ),
  )
}

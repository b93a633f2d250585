/** Ships to the browser in `npm run dev`. The editing desk at `/edit/`: the list of documents, the editor, what changed. */
import './style/edit.css'
import { editAddress } from './addresses.ts'
import { api } from './api-client.ts'
import { showEditor } from './editor/editor-page.ts'
import { showFailure } from './failure.ts'
import { showList } from './list/list-page.ts'
import { showChanges } from './publish/changes-page.ts'

/** The reader's choice of scheme, made on the site; before the first paint. */
function applyScheme(): void {
  const scheme = localStorage.getItem('scheme')
  if (scheme === 'dark' || scheme === 'light') document.documentElement.dataset.theme = scheme
}

async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search)
  const overview = await api.overview()
  if (asked.has('changes') && overview.git) return showChanges(overview)
  const shown = asked.get('at')
  const path = asked.get('file') ?? overview.documents.find(({ url }) => url !== null && url === shown)?.path
  if (path === undefined) return showList(overview)
  if (!asked.has('file')) history.replaceState(null, '', editAddress(path))
  await showEditor(overview, path)
}

applyScheme()
document.addEventListener('DOMContentLoaded', () => start().catch(showFailure))

/**
 * Schemes allowed in links. None of them runs or loads anything in the page: the browser passes the address to a program that the
 * reader has chosen for it, or does nothing.
 */
export const linkSchemes: readonly string[] = [
  'http',
  'https',
  // The schemes for which the HTML standard lets a page register a handler (8.9.1.2, “safelisted scheme”).
  ...['bitcoin', 'ftp', 'ftps', 'geo', 'im', 'irc', 'ircs', 'magnet', 'mailto', 'matrix', 'mms', 'news', 'nntp'],
  ...['openpgp4fpr', 'sftp', 'sip', 'sms', 'smsto', 'ssh', 'tel', 'urn', 'webcal', 'wtai', 'xmpp'],
  // Older protocols and those of other networks, which browsers don't open.
  ...['gemini', 'git', 'gopher', 'rsync', 'sips', 'svn'],
  // Wiki links, which are resolved before they reach a page.
  'wiki',
]

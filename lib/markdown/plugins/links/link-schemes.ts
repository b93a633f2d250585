/**
 * Schemes that a link may have. None of them runs or loads anything in the page: the browser hands the address to a program that the
 * reader has chosen for it, or does nothing.
 */
export const linkSchemes: readonly string[] = [
  'http',
  'https',
  // The schemes of the HTML standard for which a page may offer itself (8.9.1.2, “safelisted scheme”).
  ...['bitcoin', 'ftp', 'ftps', 'geo', 'im', 'irc', 'ircs', 'magnet', 'mailto', 'matrix', 'mms', 'news', 'nntp'],
  ...['openpgp4fpr', 'sftp', 'sip', 'sms', 'smsto', 'ssh', 'tel', 'urn', 'webcal', 'wtai', 'xmpp'],
  // Protocols of old and of other networks, which browsers do not open.
  ...['gemini', 'git', 'gopher', 'rsync', 'sips', 'svn'],
]

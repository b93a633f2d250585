/** Text that XML 1.0 allows: a single control character, even escaped, makes a whole feed or drawing unreadable. */

const illegal = /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** The text without characters that XML 1.0 forbids (section 2.2) or discourages (C1 controls). */
export const legalText = (text: string): string => text.replace(illegal, '')

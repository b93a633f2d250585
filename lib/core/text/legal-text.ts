/** Text that XML 1.0 can carry: one control character makes a whole feed or drawing unreadable, escaped or not. */

const illegal = /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** The text without characters that XML 1.0 forbids (its section 2.2) or advises against (C1 controls). */
export const legalText = (text: string): string => text.replace(illegal, '')

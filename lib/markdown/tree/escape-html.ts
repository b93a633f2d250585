/** Escapes text for HTML, between tags or between double quotes. */

const entities: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' }

export const escapeHtml = (value: string): string => value.replace(/[&"<>]/g, (character) => entities[character] ?? '')

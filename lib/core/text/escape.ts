/** Template tag for HTML and XML: escapes every value for element content and quoted attributes. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function html(strings: TemplateStringsArray, ...values: string[]): string {
  return String.raw(
    { raw: strings },
    ...values.map((value) => value.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)),
  )
}

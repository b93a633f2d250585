/** Ships to the browser. Ids that connect a field with its label and its hint. */
let made = 0
export const newId = (name: string) => `${name}-${++made}`

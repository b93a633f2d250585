/** Colour scheme switch: three radio buttons that the enhancement script activates, and moves to the footer on phones. Without JavaScript it takes up its space unseen. */
import { messages } from '../messages.ts'

export function SchemeSwitch() {
  return (
    <fieldset className="switch needs-script">
      <legend className="visually-hidden">{messages().colourScheme}</legend>
      {Object.entries(messages().schemes).map(([value, label]) => (
        <label key={value} title={label}>
          <input type="radio" name="scheme" value={value} defaultChecked={value === 'system'} />
          <span aria-hidden="true" />
          <span className="visually-hidden">{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Colour scheme switch: three radio buttons (light, dark, system) that the enhancement script activates. Without JavaScript they take up their space unseen. */
import { words } from '../../lib/core/messages.ts'

export function SchemeSwitch() {
  return (
    <fieldset className="switch needs-script" data-scheme-switch="">
      <legend className="visually-hidden">{words.colourScheme}</legend>
      {Object.entries(words.schemes).map(([value, label]) => (
        <label key={value} title={label}>
          <input type="radio" name="scheme" value={value} defaultChecked={value === 'system'} />
          <span aria-hidden="true" />
          <span className="visually-hidden">{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

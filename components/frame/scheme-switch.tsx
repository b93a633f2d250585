/** Colour scheme switch: three radio buttons that the enhancement script activates. It is in the bar of wide screens and in the foot of phones. Without JavaScript it takes up its space unseen. */
import { messages } from '../messages.ts'

export function SchemeSwitch({ place }: { place: 'bar' | 'foot' }) {
  return (
    <fieldset className="switch needs-script" data-scheme-switch={place}>
      <legend className="visually-hidden">{messages().colourScheme}</legend>
      {Object.entries(messages().schemes).map(([value, label]) => (
        <label key={value} title={label}>
          <input type="radio" name={`scheme-${place}`} value={value} defaultChecked={value === 'system'} />
          <span aria-hidden="true" />
          <span className="visually-hidden">{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

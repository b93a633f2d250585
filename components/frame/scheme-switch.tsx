/** Light, dark or as the system says: three radio buttons that the enhancement script brings to life. Without scripts they keep their place unseen. */
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

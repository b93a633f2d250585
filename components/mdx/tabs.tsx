/**
 * `<Tabs><Tab label="Go">…</Tab>…</Tabs>`: shows one of several panels by radio buttons, which work with keyboard and
 * screen reader and need no script. Docusaurus' form works too: `<TabItem value="go" label="Go" default>`.
 */
import { Children, isValidElement, type ReactElement, type ReactNode, useId } from 'react'
import { messages } from '../messages.ts'

export type TabsProps = {
  /** What the tabs are versions of, for screen readers. */
  label?: string
  /** The `value` of the initial tab, as an alternative to `default` on that tab. */
  defaultValue?: string | null
  /** Labels by value, for tabs without a label. */
  values?: readonly { value: string; label?: string }[]
  children: ReactNode
}

export type TabProps = {
  label?: string
  /** Also its label, if it has none. */
  value?: string
  /** Makes this the initial tab; otherwise the first one is. */
  default?: boolean
  children: ReactNode
}

export function Tabs({ label = messages().tabsLabel, defaultValue, values = [], children }: TabsProps) {
  const group = useId()
  const tabs = Children.toArray(children).filter(isTab)
  const named = tabs.findIndex(({ props }) =>
    defaultValue === undefined || defaultValue === null ? props.default : props.value === defaultValue,
  )
  return (
    <fieldset className="tabs">
      <legend className="visually-hidden">{label}</legend>
      {tabs.map(({ props }, index) => [
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is written once and never reordered
        <label className="tab" key={`label ${index}`}>
          <input type="radio" name={group} value={index} defaultChecked={index === Math.max(0, named)} />
          {props.label ?? values.find(({ value }) => value === props.value)?.label ?? props.value}
        </label>,
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <div className="tab-panel" key={`panel ${index}`}>
          {props.children}
        </div>,
      ])}
    </fieldset>
  )
}

/** Outside `<Tabs>` a tab renders only its content. */
export function Tab({ children }: TabProps) {
  return children
}

/** Elements among the children are tabs (the bundler may wrap their type); the rest is whitespace. */
function isTab(child: ReactNode): child is ReactElement<TabProps> {
  if (!isValidElement<Partial<TabProps>>(child)) return false
  return typeof child.props.label === 'string' || typeof child.props.value === 'string'
}
